package org.afferent.systemtests;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** Apicurio's registry server in a JVM of its own, from the archive that the profile {@code real} unpacks. It needs Java 21 or newer. */
final class ApicurioProcess implements AutoCloseable {
    private static final Path SERVER = Path.of("target/apicurio/quarkus-run.jar");
    private static final int LEAST_JAVA = 21;

    private final Process process;
    private final int port;

    private ApicurioProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static ApicurioProcess start(Path folder) throws IOException {
        RealComponents.need(Files.isRegularFile(SERVER), "the registry's server is fetched by mvn verify -Preal");
        Optional<Path> java = java();
        RealComponents.need(java.isPresent(), "Apicurio's server needs a Java " + LEAST_JAVA + " or newer");
        int port = freePort();
        Process process = new ProcessBuilder(List.of(
                        java.orElseThrow().toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-Dquarkus.http.host=127.0.0.1",
                        "-Dquarkus.http.port=" + port,
                        "-Dquarkus.management.host=127.0.0.1",
                        "-Dquarkus.management.port=" + freePort(),
                        "-jar",
                        SERVER.toAbsolutePath().toString()))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("apicurio.log").toFile())
                .start();
        return new ApicurioProcess(process, port);
    }

    String url() {
        return "http://127.0.0.1:" + port + "/apis/ccompat/v7";
    }

    private static Optional<Path> java() {
        Path own = Path.of(System.getProperty("java.home"));
        try (Stream<Path> installed =
                Files.isDirectory(Path.of("/usr/lib/jvm")) ? Files.list(Path.of("/usr/lib/jvm")) : Stream.empty()) {
            return Stream.concat(Stream.of(own), installed.sorted())
                    .filter(home -> version(home) >= LEAST_JAVA)
                    .map(home -> home.resolve("bin/java"))
                    .filter(Files::isExecutable)
                    .findFirst();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static int version(Path home) {
        Properties release = new Properties();
        try (var in = Files.newInputStream(home.resolve("release"))) {
            release.load(in);
        } catch (IOException none) {
            return 0;
        }
        String version = release.getProperty("JAVA_VERSION", "0").replace("\"", "");
        return Integer.parseInt(version.split("[.+-]")[0]);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
