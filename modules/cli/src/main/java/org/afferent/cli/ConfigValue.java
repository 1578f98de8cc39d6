package org.afferent.cli;

/**
 * One setting as it holds.
 *
 * @param key its key
 * @param text its value as written
 * @param from where it was written, as one would look for it: {@code --registry-url}, {@code AFFERENT_REGISTRY_URL}, {@code afferent.properties}, {@code default}
 * @param secret whether the text must not be shown
 */
record ConfigValue(String key, String text, String from, boolean secret) {
    private static final String MASK = "********";

    /** The text, or stars in the place of a secret. */
    String shown() {
        return secret ? MASK : text;
    }
}
