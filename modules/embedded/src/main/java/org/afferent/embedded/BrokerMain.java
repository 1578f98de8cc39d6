package org.afferent.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** The broker as a program of its own; {@link BrokerProcess} starts it. Ends when its standard input does: it never outlives who started it. */
final class BrokerMain {
    static final String READY = "ready ";

    private BrokerMain() {}

    // Standard output is the line to the parent here, not a log.
    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws IOException {
        try (EmbeddedBroker broker = EmbeddedBroker.start(Path.of(args[0]))) {
            System.out.println(READY + broker.bootstrapServers() + " " + broker.clusterId());
            while (System.in.read() >= 0) {
                // Whatever is said, only the end counts.
            }
        }
    }
}
