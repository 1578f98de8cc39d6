package org.afferent.cli;

import java.util.Locale;

/**
 * One setting, declared once: everything that reads, checks, prints or documents it starts here.
 *
 * @param key dotted and lower case, for example {@code registry.url}
 * @param type what its text must look like
 * @param defaultText the default as one would write it, or {@code null} when there is none
 * @param secret whether its value is never shown
 * @param meaning one or two sentences, for the documentation and the help
 */
record Setting<T>(String key, ValueType<T> type, String defaultText, boolean secret, String meaning) {
    private static final String VARIABLE_PREFIX = "AFFERENT_";

    static <T> Setting<T> of(String key, ValueType<T> type, String defaultText, String meaning) {
        return new Setting<>(key, type, defaultText, false, meaning);
    }

    static <T> Setting<T> secret(String key, ValueType<T> type, String meaning) {
        return new Setting<>(key, type, null, true, meaning);
    }

    /** As an environment variable: {@code AFFERENT_REGISTRY_URL}. */
    String variable() {
        return VARIABLE_PREFIX + key.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** As a flag: {@code --registry-url}. */
    String flag() {
        return "--" + key.replace('.', '-');
    }
}
