package org.afferent.client;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How far a subscription is; everything before it has been handed out.
 *
 * @param topic the generation's news.curated
 * @param offsets the next offset by partition; a partition that is not named begins at its beginning
 * @param previous while the subscription changes from one generation to another: where it was in the former; else {@code null}
 */
public record Position(String topic, Map<Integer, Long> offsets, Position previous) {
    public Position {
        offsets = Map.copyOf(offsets);
    }

    /** Where the next record of {@code partition} is. */
    long offset(int partition) {
        return offsets.getOrDefault(partition, 0L);
    }

    /** One line, which {@link #parse} reads: {@code news.curated:0=12,1=7}, and the former generation's after a semicolon. */
    public String text() {
        String here = topic + ":"
                + new TreeMap<>(offsets)
                        .entrySet().stream()
                                .map(offset -> offset.getKey() + "=" + offset.getValue())
                                .collect(Collectors.joining(","));
        return previous == null ? here : here + ";" + previous.text();
    }

    /**
     * Reads back {@link #text()}.
     *
     * @return empty for {@code null} and for an empty text
     * @throws IllegalArgumentException when it is no position
     */
    public static Optional<Position> parse(String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        int end = text.indexOf(';');
        String here = end < 0 ? text : text.substring(0, end);
        int colon = here.indexOf(':');
        Map<Integer, Long> offsets = new TreeMap<>();
        try {
            String list = here.substring(colon + 1);
            for (String offset : list.isEmpty() ? new String[0] : list.split(",")) {
                int equals = offset.indexOf('=');
                offsets.put(Integer.valueOf(offset.substring(0, equals)), Long.valueOf(offset.substring(equals + 1)));
            }
            Position previous = end < 0 ? null : parse(text.substring(end + 1)).orElse(null);
            return Optional.of(new Position(here.substring(0, colon), offsets, previous));
        } catch (NumberFormatException | StringIndexOutOfBoundsException wrong) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a position; one looks like news.curated:0=12,1=7", wrong);
        }
    }

    @Override
    public String toString() {
        return text();
    }
}
