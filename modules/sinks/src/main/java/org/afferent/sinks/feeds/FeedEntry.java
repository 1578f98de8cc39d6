package org.afferent.sinks.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.afferent.model.MechanismTag;
import org.afferent.model.Work;

/**
 * A work as a feed shows it.
 *
 * @param title never {@code null}
 * @param url or {@code null}
 * @param publisher or {@code null}
 * @param published as exact as it is known, ISO 8601, or {@code null}
 * @param updated when its present state was fetched, ISO 8601 in UTC
 * @param stated what is said of each mechanism
 */
record FeedEntry(
        String workId,
        String title,
        String url,
        String publisher,
        String published,
        String updated,
        List<Stated> stated) {
    /** A mechanism and the first sentence that speaks of it. */
    record Stated(String concept, String label, String assertion, String sentence) {}

    static FeedEntry of(Work work) {
        Instant updated = work.editions().stream()
                .map(edition -> edition.fetchedAt())
                .max(Instant::compareTo)
                .orElse(work.lead().fetchedAt());
        return new FeedEntry(
                work.workId(),
                work.lead().headline() == null
                        ? "(no headline)"
                        : printable(work.lead().headline()),
                work.lead().url(),
                work.lead().publisher() == null ? null : printable(work.lead().publisher()),
                work.datePublished() == null ? null : work.datePublished().iso(),
                updated.toString(),
                work.annotations().mechanisms().stream().map(FeedEntry::stated).toList());
    }

    private static Stated stated(MechanismTag tag) {
        String sentence =
                tag.mentions().isEmpty() ? "" : printable(tag.mentions().get(0).sentence());
        return new Stated(tag.concept(), tag.label(), tag.assertion().name().toLowerCase(Locale.ROOT), sentence);
    }

    /** The same for ever, as Atom wants it. */
    String id() {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(workId.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** The evidence, as text with one mechanism a line. */
    String summary() {
        StringBuilder summary = new StringBuilder();
        stated.forEach(one -> summary.append(one.label())
                .append(" (")
                .append(one.assertion())
                .append("): ")
                .append(one.sentence())
                .append('\n'));
        return summary.toString().strip();
    }

    /** XML has no place for most control characters and for halves of characters. */
    private static String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == '\t'
                                || c == '\n'
                                || c == '\r'
                                || (c >= 0x20 && c < 0xD800)
                                || (c >= 0xE000 && c < 0xFFFE)
                                || c > 0xFFFF
                        ? c
                        : 0xFFFD)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
