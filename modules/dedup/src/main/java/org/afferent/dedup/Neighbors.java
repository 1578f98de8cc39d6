package org.afferent.dedup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The articles that are directly similar to one, as rows: {@code n/ID} holds what is known of each, and those that lead have a mark in the order of works,
 * {@code s/ORDER} when that is settled and {@code p/ORDER} when it is presumed, so that the earliest is found without reading the others.
 */
final class Neighbors {
    private static final String KNOWN = "n/";
    private static final String SETTLED = "s/";
    private static final String PRESUMED = "p/";

    private final Shelf shelf;
    private int count;

    /** {@code count}: how many there are; nothing is read when there is none. */
    Neighbors(Shelf shelf, int count) {
        this.shelf = shelf;
        this.count = count;
    }

    int count() {
        return count;
    }

    /** What is known of a neighbor, or {@code null}. */
    Neighbor get(String articleId) {
        Row row = count == 0 ? null : shelf.get(KNOWN + articleId);
        return row == null ? null : row.neighbor();
    }

    void put(String articleId, Neighbor neighbor) {
        Neighbor before = get(articleId);
        if (neighbor.equals(before)) {
            return;
        }
        String oldMark = before == null ? null : mark(before.standing());
        String newMark = mark(neighbor.standing());
        if (oldMark != null && !oldMark.equals(newMark)) {
            shelf.remove(oldMark);
        }
        if (newMark != null && !newMark.equals(oldMark)) {
            shelf.put(newMark, Row.MARK);
        }
        shelf.put(KNOWN + articleId, Row.of(neighbor));
        count += before == null ? 1 : 0;
    }

    void remove(String articleId) {
        Neighbor before = get(articleId);
        if (before != null) {
            shelf.remove(KNOWN + articleId);
            count--;
            if (mark(before.standing()) != null) {
                shelf.remove(mark(before.standing()));
            }
        }
    }

    /** The earliest that leads, or presumes to. */
    Optional<OrderKey> earliestLeading(boolean settled) {
        if (count == 0) {
            return Optional.empty();
        }
        return shelf.list(settled ? SETTLED : PRESUMED, null, 1).stream()
                .map(mark -> OrderKey.sorted(mark.getKey().substring(SETTLED.length())))
                .findFirst();
    }

    void forEach(BiConsumer<String, Neighbor> each) {
        if (count == 0) {
            return;
        }
        shelf.forEach(KNOWN, (key, row) -> each.accept(key.substring(KNOWN.length()), row.neighbor()));
    }

    /** Some of those after {@code articleId} in the order of ids; {@code ""} is before all. */
    List<Map.Entry<String, Neighbor>> after(String articleId, int most) {
        return shelf.list(KNOWN, KNOWN + articleId, most).stream()
                .map(row -> Map.entry(
                        row.getKey().substring(KNOWN.length()), row.getValue().neighbor()))
                .toList();
    }

    private static String mark(Standing standing) {
        return standing.leads()
                ? (standing.settled() ? SETTLED : PRESUMED) + standing.order().sortable()
                : null;
    }
}
