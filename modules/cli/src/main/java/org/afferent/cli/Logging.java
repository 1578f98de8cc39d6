package org.afferent.cli;

import java.util.List;

/** The libraries' own log, on standard error: quiet unless asked. To be set before the first logger is made. */
final class Logging {
    private static final String PREFIX = "org.slf4j.simpleLogger.";

    /** What they say at ERROR their clients handle, or report themselves; a broker that fails says so elsewhere. */
    private static final List<String> BROKER = List.of(
            "kafka.server.ReplicaManager",
            "org.apache.kafka.controller.ReplicationControlManager",
            "org.apache.kafka.controller.QuorumController");

    private Logging() {}

    static void level(String level) {
        System.setProperty(PREFIX + "defaultLogLevel", level);
        System.setProperty(PREFIX + "showDateTime", "true");
        System.setProperty(PREFIX + "dateTimeFormat", "HH:mm:ss.SSS");
        System.setProperty(PREFIX + "showShortLogName", "true");
        if (level.equals(Settings.LOG_LEVEL.defaultText())) {
            BROKER.forEach(logger -> System.setProperty(PREFIX + "log." + logger, "off"));
        }
        if (!level.equals("debug")) {
            System.setProperty(PREFIX + "log.org.afferent", "info"); // our own few lines are meant to be read
        }
        // It logs whole pages, and what it fails at is handled.
        System.setProperty(PREFIX + "log.net.dankito.readability4j", "off");
    }

    /** Says when a broker is away, again and again: for what runs for long. */
    static void connections() {
        System.setProperty(PREFIX + "log.org.apache.kafka.clients.NetworkClient", "warn");
    }
}
