package org.afferent.wire;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Where the registry is and how to speak to it. The keys are those of Confluent's client where it has one, so that the same settings do for its serdes.
 *
 * @param urls of one registry, tried in this order; user-info in them is used when {@code userInfo} is {@code null}
 * @param userInfo {@code name:password}, or {@code null}
 * @param autoRegister whether serializers may register; otherwise the schema has to be there
 * @param retries how often a request is tried again after a connection error, 429 or 5xx
 * @param retryWait before the first of those; doubled each time
 * @param retryMaxWait the longest wait between two tries
 * @param connectTimeout for a connection
 * @param readTimeout for an answer
 * @param patience how long a serde waits for a registry that is away; {@code null}: for ever
 * @param tls stores for TLS
 */
public record RegistryConfig(
        List<URI> urls,
        String userInfo,
        boolean autoRegister,
        int retries,
        Duration retryWait,
        Duration retryMaxWait,
        Duration connectTimeout,
        Duration readTimeout,
        Duration patience,
        TlsConfig tls) {
    /** One or more addresses with commas between them, or {@code mock://NAME}. */
    public static final String URL = "schema.registry.url";

    /** How long a serde waits for a registry that is away, in milliseconds; -1, the default, for ever. Ours: Confluent's client has no such thing. */
    public static final String PATIENCE = "afferent.registry.wait.ms";

    static final String AUTO_REGISTER = "auto.register.schemas";

    public RegistryConfig {
        urls = List.copyOf(urls);
    }

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException when {@link #URL} is missing or a value is not what its key needs
     */
    public static RegistryConfig of(Map<String, ?> settings) {
        Object url = settings.get(URL);
        if (url == null || url.toString().isBlank()) {
            throw new IllegalArgumentException(
                    URL + " is not set; give the address of a schema registry, like http://localhost:8081");
        }
        long patience = number(settings, PATIENCE, -1);
        return new RegistryConfig(
                Arrays.stream(url.toString().split(","))
                        .map(String::strip)
                        .map(RegistryConfig::uri)
                        .toList(),
                userInfo(settings),
                flag(settings, AUTO_REGISTER, true),
                (int) number(settings, "max.retries", 3),
                millis(settings, "retries.wait.ms", 100),
                millis(settings, "retries.max.wait.ms", 5_000),
                millis(settings, "http.connect.timeout.ms", 10_000),
                millis(settings, "http.read.timeout.ms", 30_000),
                patience < 0 ? null : Duration.ofMillis(patience),
                TlsConfig.of(settings));
    }

    /** The addresses without credentials, for messages. */
    String name() {
        return String.join(
                ",",
                urls.stream()
                        .map(url -> url.toString().replaceFirst("//[^/@]*@", "//"))
                        .toList());
    }

    private static URI uri(String url) {
        try {
            URI uri = URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
            if (uri.getScheme() != null && List.of("http", "https", "mock").contains(uri.getScheme())) {
                return uri;
            }
        } catch (IllegalArgumentException noUri) {
            throw new IllegalArgumentException(notAnAddress(url), noUri);
        }
        throw new IllegalArgumentException(notAnAddress(url));
    }

    private static String notAnAddress(String url) {
        return URL + "=" + url.replaceFirst("//[^/@]*@", "//")
                + " is not an address; write it like http://localhost:8081 or https://registry.example";
    }

    private static String userInfo(Map<String, ?> settings) {
        Object info = settings.get("basic.auth.user.info");
        return info == null || info.toString().isEmpty() ? null : info.toString();
    }

    private static Duration millis(Map<String, ?> settings, String key, long otherwise) {
        return Duration.ofMillis(Math.max(0, number(settings, key, otherwise)));
    }

    private static long number(Map<String, ?> settings, String key, long otherwise) {
        Object value = settings.get(key);
        try {
            return value == null ? otherwise : Long.parseLong(value.toString().strip());
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException(key + "=" + value + " is not a whole number", noNumber);
        }
    }

    private static boolean flag(Map<String, ?> settings, String key, boolean otherwise) {
        Object value = settings.get(key);
        return value == null ? otherwise : Boolean.parseBoolean(value.toString());
    }
}
