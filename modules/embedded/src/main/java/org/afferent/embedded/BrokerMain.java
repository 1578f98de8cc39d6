package org.afferent.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The broker as a program of its own; {@link BrokerProcess} starts it. Ends when its standard input does: it never outlives who started it. */
final class BrokerMain {
    static final String READY = "ready ";

    private BrokerMain() {}

    // Standard output is the line to the parent here, not a log.
    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws IOException {
        try (EmbeddedBroker broker = EmbeddedBroker.start(Path.of(args[0]), further(args))) {
            System.out.println(READY + broker.bootstrapServers() + " " + broker.clusterId());
            while (System.in.read() >= 0) {
                // Whatever is said, only the end counts.
            }
        }
    }

    /** After the folder: key=value. */
    private static Map<String, String> further(String[] args) {
        Map<String, String> further = new HashMap<>();
        for (String setting : List.of(args).subList(1, args.length)) {
            int equals = setting.indexOf('=');
            further.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        return further;
    }
}
