package org.afferent.cli;

import java.util.List;

/** The libraries' own log, on standard error: quiet unless asked. To be set before the first logger is made. */
final class Logging {
    private static final String PREFIX = "org.slf4j.simpleLogger.";

    /** The embedded broker says at ERROR what its clients handle, or report themselves. */
    private static final List<String> BROKER = List.of(
            "kafka",
            "org.apache.kafka.controller",
            "org.apache.kafka.server",
            "org.apache.kafka.storage",
            "state.change.logger");

    private Logging() {}

    static void level(String level) {
        System.setProperty(PREFIX + "defaultLogLevel", level);
        System.setProperty(PREFIX + "showDateTime", "true");
        System.setProperty(PREFIX + "dateTimeFormat", "HH:mm:ss.SSS");
        System.setProperty(PREFIX + "showShortLogName", "true");
        if (level.equals(Settings.LOG_LEVEL.defaultText())) {
            BROKER.forEach(logger -> System.setProperty(PREFIX + "log." + logger, "off"));
        }
        // It logs whole pages, and what it fails at is handled.
        System.setProperty(PREFIX + "log.net.dankito.readability4j", "off");
    }
}
