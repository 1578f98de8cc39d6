#!/usr/bin/env bash
# Builds the three images of docker-compose.yml without a registry of images: from Debian's packages, Maven Central's jars and a JDK that is here.
#
#   ops/images/build.sh             all three
#   ops/images/build.sh afferent    only those that are named: kafka, registry, afferent
#
# afferent:0.1.0 is what the Dockerfile makes. The other two stand in for apache/kafka:4.3.1 and apicurio/apicurio-registry:3.3.3 where these cannot be pulled:
# the same programs and the same environment variables, as far as docker-compose.yml and Testcontainers use them; not the vendors' images.
# Needs: docker with a running engine, Maven, apt-get download and dpkg-deb, a JDK 17 and one of 21 or newer (the registry's server needs it).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
project="$PWD"
work="$project/target/images"
kafka=4.3.1 registry=3.3.3 afferent=0.1.0
export SOURCE_DATE_EPOCH=1763769600 # the same inputs give the same bytes

fail() { echo "ops/images/build.sh: $*" >&2; exit 1; }
for tool in docker mvn apt-get dpkg-deb tar; do command -v "$tool" >/dev/null || fail "$tool is needed and not on the PATH"; done
docker info >/dev/null 2>&1 || fail "no container engine answers; start one (dockerd --ip 127.0.0.1) or set DOCKER_HOST"

# The newest JDK with a jlink whose version is at least $1.
jdk() {
  local home version best="" best_version=0
  for home in ${JAVA_HOME:-} /usr/lib/jvm/* /opt/java/*; do
    [[ -x $home/bin/jlink && -r $home/release ]] || continue
    version="$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")"
    # Before Java 24 jlink needs the jmods folder, which some packages leave out.
    [[ -d $home/jmods || $version -ge 24 ]] || continue
    if ((version >= $1 && (best_version == 0 || version < best_version))); then best="$home" best_version="$version"; fi
  done
  [[ -n $best ]] || fail "a JDK $1 or newer with jlink is needed; looked at ${JAVA_HOME:-} /usr/lib/jvm /opt/java"
  echo "$best"
}

# The C library, a shell and the few commands that start scripts and Testcontainers call.
system() { # system ROOT
  mkdir -p "$work/debs" "$1"/{bin,tmp,etc,var/lib,opt}
  if ! ls "$work"/debs/busybox-static_*.deb >/dev/null 2>&1; then
    local packages=(libc6 zlib1g libstdc++6 libgcc-s1 busybox-static bash-static) fetch=(apt-get -o APT::Sandbox::User=root download -q)
    (cd "$work/debs" && { "${fetch[@]}" "${packages[@]}" >/dev/null 2>&1 || { apt-get update -q >/dev/null && "${fetch[@]}" "${packages[@]}" >/dev/null; }; })
  fi
  local deb command
  for deb in "$work"/debs/*.deb; do dpkg-deb -x "$deb" "$1"; done
  rm -rf "$1"/usr/share
  cp "$1/bin/bash-static" "$1/bin/bash"
  for command in sh sleep cat ls env grep sed id mkdir rm touch kill test wget nc; do ln -sf busybox "$1/bin/$command"; done
  chmod 1777 "$1/tmp"
  printf 'root:x:0:0::/:/bin/sh\nafferent:x:10001:10001::/var/lib/afferent:/bin/sh\n' >"$1/etc/passwd"
  printf 'hosts: files dns\n' >"$1/etc/nsswitch.conf"
}

runtime() { # runtime ROOT LEAST-VERSION
  local home
  home="$(jdk "$2")"
  "$home/bin/jlink" --add-modules java.se,jdk.unsupported,jdk.crypto.ec,jdk.zipfs,jdk.management,jdk.net,jdk.httpserver,jdk.jfr,jdk.naming.dns \
    --strip-java-debug-attributes --no-man-pages --no-header-files --compress=2 --output "$1/opt/java" 2>/dev/null
}

start() { # start ROOT LEAST-VERSION
  rm -rf "$1"
  system "$1"
  runtime "$1" "$2"
}

image() { # image ROOT NAME CHANGES...
  local root="$1" name="$2" changes=()
  shift 2
  for change in "$@"; do changes+=(--change "$change"); done
  tar --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner -C "$root" -c . | docker import "${changes[@]}" - "$name" >/dev/null
  echo "built $name ($(docker image inspect -f '{{.Size}}' "$name" | awk '{printf "%d MB", $1 / 1000000}'))"
}

jars() { # our jars and all that they need, in modules/cli/target
  [[ -f modules/cli/target/afferent-cli.jar && -d modules/cli/target/lib ]] || mvn -q -B -Dmaven.test.skip=true -pl modules/cli -am package
}

build_kafka() {
  local root="$work/kafka" jar
  start "$root" 17
  jars
  mkdir -p "$root"/opt/kafka/{libs,bin} "$root/etc/kafka/docker" "$root/var/lib/kafka/data"
  for jar in modules/cli/target/lib/*.jar; do
    case "${jar##*/}" in afferent-* | rocksdbjni-* | opennlp-* | kafka-streams-*) ;; *) cp "$jar" "$root/opt/kafka/libs/" ;; esac
  done
  cp ops/images/kafka/run "$root/etc/kafka/docker/run"
  cp ops/images/kafka/kafka-broker-api-versions.sh "$root/opt/kafka/bin/"
  chmod 755 "$root/etc/kafka/docker/run" "$root"/opt/kafka/bin/*
  image "$root" "afferent.local/kafka:$kafka" 'ENTRYPOINT []' 'CMD ["/etc/kafka/docker/run"]' 'EXPOSE 9092' \
    'ENV PATH=/opt/java/bin:/opt/kafka/bin:/bin:/usr/bin'
}

build_registry() {
  local root="$work/registry" archive="$work/apicurio-registry-app-$registry-all.tar.gz"
  start "$root" 21
  [[ -f $archive ]] || mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
    -Dartifact="io.apicurio:apicurio-registry-app:$registry:tar.gz:all" -DoutputDirectory="$work"
  mkdir -p "$root/deployments" && tar -xzf "$archive" -C "$root/deployments"
  image "$root" "afferent.local/apicurio-registry:$registry" \
    'ENTRYPOINT ["/opt/java/bin/java", "-Xmx384m", "-XX:+UseSerialGC", "-Dquarkus.http.host=0.0.0.0", "-jar", "/deployments/quarkus-run.jar"]' \
    'EXPOSE 8080' 'WORKDIR /deployments'
}

build_afferent() {
  local root="$work/afferent"
  start "$root" 17
  jars
  mkdir -p "$root/opt/afferent/lib" "$root/var/lib/afferent"
  cp modules/cli/target/lib/*.jar modules/cli/target/afferent-cli.jar "$root/opt/afferent/lib/"
  cp ops/topics.yaml LICENSE "$root/opt/afferent/"
  chmod 1777 "$root/var/lib/afferent" # docker import keeps no owner of its own; the image runs as user 10001
  image "$root" "afferent:$afferent" 'USER 10001' 'ENV AFFERENT_STATE_DIR=/var/lib/afferent/state' 'VOLUME /var/lib/afferent' \
    "ENTRYPOINT $(sed -n 's/^ENTRYPOINT //p' Dockerfile | sed 's#"java"#"/opt/java/bin/java"#')" 'CMD ["stream"]'
}

mkdir -p "$work"
for part in "${@:-kafka}" $([[ $# -eq 0 ]] && echo registry afferent); do
  case "$part" in
    kafka | registry | afferent) "build_$part" ;;
    *) fail "$part is none of kafka, registry, afferent" ;;
  esac
done
