package org.afferent.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.afferent.wire.WireSerdes;

/** Our application in a process of its own, so that it can be killed as a power cut would. */
final class OursProcess {
    private final Process process;

    OursProcess(BenchCluster cluster, String id, Path states) {
        try {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx1g",
                            "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                            "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=org.afferent.news",
                            "-cp",
                            System.getProperty("java.class.path"),
                            OursProcess.class.getName(),
                            cluster.bootstrapServers(),
                            cluster.registryUrl(),
                            id,
                            states.toString())
                    .inheritIO()
                    .start();
        } catch (IOException unusable) {
            throw new UncheckedIOException("cannot start a process of the application", unusable);
        }
    }

    /** Runs until it is killed. */
    public static void main(String[] arguments) throws InterruptedException {
        String id = arguments[2];
        WireSerdes serdes = WireSerdes.of(Map.of("schema.registry.url", arguments[1]));
        new Ours(id, arguments[0], serdes, BenchCluster.names(id), Path.of(arguments[3]), new Load(2, 1, 100)).start();
        Thread.currentThread().join();
    }

    /** SIGKILL; returns when it is gone. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }
}
