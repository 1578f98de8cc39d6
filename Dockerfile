# The image of `afferent stream` and all other commands. Build it from the project's folder:
#   docker build -t afferent:0.1.0 .
#   docker run --rm afferent:0.1.0 --help
FROM docker.io/library/maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY . .
RUN mvn -q -B -Dmaven.test.skip=true -pl modules/cli -am package

FROM docker.io/library/eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --create-home --home-dir /var/lib/afferent afferent
COPY --from=build /src/modules/cli/target/lib /opt/afferent/lib
COPY --from=build /src/modules/cli/target/afferent-cli.jar /opt/afferent/lib/
COPY --from=build /src/ops/topics.yaml /src/LICENSE /opt/afferent/
USER afferent
VOLUME /var/lib/afferent
ENV AFFERENT_STATE_DIR=/var/lib/afferent/state
# exec form: signals arrive, and `docker stop` is a graceful close.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-Dfile.encoding=UTF-8", "-cp", "/opt/afferent/lib/*", "org.afferent.cli.Afferent"]
CMD ["stream"]
