package org.afferent.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the text of a setting must look like.
 *
 * @param noun what a good value is, with its article: the message for a bad one reads {@code KEY=VALUE is not <noun>; write it like <example>}
 * @param example a good value
 * @param parse empty when the text is not one
 */
record ValueType<T>(String noun, String example, Function<String, Optional<T>> parse) {
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,12})\\s*([a-zA-Z]*)");
    private static final Pattern ADDRESS = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[A-Za-z0-9._-]+):(\\d{1,5})");
    private static final Map<String, Duration> TIME_UNITS = Map.of(
            "ms", Duration.ofMillis(1),
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1));
    private static final Map<String, Integer> SIZE_UNITS =
            Map.of("", 1, "B", 1, "KB", 1_000, "MB", 1_000_000, "KIB", 1 << 10, "MIB", 1 << 20);
    private static final int HIGHEST_PORT = 65_535;

    static final ValueType<String> TEXT =
            new ValueType<>("a text", "abc", text -> text.isBlank() ? Optional.empty() : Optional.of(text.strip()));

    static final ValueType<Duration> DURATION = new ValueType<>("a duration", "15m", ValueType::duration);

    static final ValueType<Integer> SIZE = new ValueType<>("a size of at most 1 GB", "20MB", ValueType::size);

    static final ValueType<String> ADDRESSES =
            new ValueType<>("a list of addresses", "broker-1:9092,broker-2:9092", text -> Optional.of(text.strip())
                    .filter(list -> List.of(list.split(",", -1)).stream().allMatch(ValueType::isAddress)));

    static final ValueType<String> REGISTRY_URL = new ValueType<>(
            "an address of a schema registry", "http://localhost:8081", text -> Optional.of(text.strip())
                    .filter(list -> List.of(list.split(",", -1)).stream().allMatch(ValueType::isRegistryUrl)));

    static final ValueType<String> JDBC_URL = new ValueType<>(
            "a PostgreSQL address of JDBC", "jdbc:postgresql://localhost/news", text -> Optional.of(text)
                    .filter(url -> url.startsWith("jdbc:postgresql:")));

    static final ValueType<Path> FILE = new ValueType<>("a path", "some/folder", ValueType::path);

    /** A whole number from {@code least} to {@code most}. */
    static ValueType<Integer> wholeNumber(int least, int most) {
        return new ValueType<>(
                "a whole number from " + least + " to " + most, String.valueOf(least), text -> integer(text)
                        .filter(number -> number >= least && number <= most));
    }

    /** One of a few words. */
    static ValueType<String> oneOf(String... words) {
        List<String> allowed = List.of(words);
        return new ValueType<>("one of " + String.join(", ", allowed), allowed.get(0), text -> Optional.of(
                        text.strip().toLowerCase(Locale.ROOT))
                .filter(allowed::contains));
    }

    private static Optional<Duration> duration(String text) {
        Matcher amount = AMOUNT.matcher(text.strip());
        if (!amount.matches() || !TIME_UNITS.containsKey(amount.group(2))) {
            return Optional.empty();
        }
        return Optional.of(TIME_UNITS.get(amount.group(2)).multipliedBy(Long.parseLong(amount.group(1))));
    }

    private static Optional<Integer> size(String text) {
        Matcher amount = AMOUNT.matcher(text.strip());
        if (!amount.matches()) {
            return Optional.empty();
        }
        Integer unit = SIZE_UNITS.get(amount.group(2).toUpperCase(Locale.ROOT));
        long bytes = unit == null ? 0 : Long.parseLong(amount.group(1)) * unit;
        return bytes > 0 && bytes <= 1_000_000_000 ? Optional.of((int) bytes) : Optional.empty();
    }

    private static Optional<Integer> integer(String text) {
        try {
            return Optional.of(Integer.valueOf(text.strip()));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static boolean isAddress(String text) {
        Matcher address = ADDRESS.matcher(text.strip());
        return address.matches() && Integer.parseInt(address.group(2)) <= HIGHEST_PORT;
    }

    private static boolean isRegistryUrl(String text) {
        try {
            URI uri = URI.create(text.strip());
            return uri.getAuthority() != null
                    && uri.getScheme() != null
                    && List.of("http", "https", "mock").contains(uri.getScheme().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException notAUri) {
            return false;
        }
    }

    /** A leading {@code ~/} is the user's home, as in a shell. */
    private static Optional<Path> path(String text) {
        String expanded = text.startsWith("~/") ? System.getProperty("user.home") + text.substring(1) : text;
        try {
            return expanded.isBlank() ? Optional.empty() : Optional.of(Path.of(expanded));
        } catch (java.nio.file.InvalidPathException notAPath) {
            return Optional.empty();
        }
    }
}
