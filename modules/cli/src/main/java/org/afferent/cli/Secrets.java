package org.afferent.cli;

import java.util.List;
import java.util.Locale;

/** Tells from a key's name that its value must not be shown, for keys that Kafka itself does not know (plug-ins, serdes). */
final class Secrets {
    private static final List<String> MARKS =
            List.of("password", "secret", "token", "credential", "jaas", "user.info", "api.key", "private.key");

    private Secrets() {}

    static boolean looksSecret(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        return MARKS.stream().anyMatch(lower::contains);
    }
}
