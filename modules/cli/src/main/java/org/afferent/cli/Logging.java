package org.afferent.cli;

/** The libraries' own log, on standard error: quiet unless asked. To be set before the first logger is made. */
final class Logging {
    private static final String PREFIX = "org.slf4j.simpleLogger.";

    private Logging() {}

    static void level(String level) {
        System.setProperty(PREFIX + "defaultLogLevel", level);
        System.setProperty(PREFIX + "showDateTime", "true");
        System.setProperty(PREFIX + "dateTimeFormat", "HH:mm:ss.SSS");
        System.setProperty(PREFIX + "showShortLogName", "true");
        // It logs whole pages, and what it fails at is handled.
        System.setProperty(PREFIX + "log.net.dankito.readability4j", "off");
    }
}
