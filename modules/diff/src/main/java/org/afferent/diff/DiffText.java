package org.afferent.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A diff as lines for a terminal. */
public final class DiffText {
    private DiffText() {}

    /** {@code most} changes of each kind are listed; the rest are counted. */
    public static List<String> lines(GenerationDiff diff, List<Change> unexpected, int most) {
        List<String> lines = new ArrayList<>();
        lines.add("%s: %,d works   %s: %,d works"
                .formatted(
                        diff.before().name(),
                        diff.before().works().size(),
                        diff.after().name(),
                        diff.after().works().size()));
        if (diff.changes().isEmpty()) {
            lines.add("no work, date, tag or text differs");
            return lines;
        }
        for (Change.Kind kind : Change.Kind.values()) {
            List<Change> changes =
                    diff.changes().stream().filter(c -> c.kind() == kind).toList();
            if (!changes.isEmpty()) {
                lines.add("");
                lines.add(kind.plural() + ": " + "%,d".formatted(changes.size()));
                changes.stream().limit(most).forEach(change -> of(change, unexpected.contains(change), lines));
                if (changes.size() > most) {
                    lines.add("  ... and " + (changes.size() - most) + " more");
                }
            }
        }
        if (!diff.mechanisms().isEmpty()) {
            lines.add("");
            lines.add("by mechanism          gained   lost  changed");
            diff.mechanisms()
                    .forEach(m -> lines.add(String.format(
                            Locale.ROOT, "  %-20s %5d  %5d  %7d", m.concept(), m.gained(), m.lost(), m.changed())));
        }
        return lines;
    }

    private static void of(Change change, boolean unexpected, List<String> lines) {
        lines.add((unexpected ? "! " : "  ") + change.workId() + "  "
                + (change.headline() == null ? "(no headline)" : change.headline()));
        if (change.mechanism() != null) {
            lines.add("      " + change.label() + " (" + statement(change) + "): \"" + change.sentence() + "\"");
        } else if (change.kind() == Change.Kind.DATE_CHANGED) {
            lines.add("      " + orNone(change.before()) + " -> " + orNone(change.after()));
        }
        change.works().forEach(work -> lines.add("      " + work));
    }

    static String statement(Change change) {
        if (change.before() != null && change.after() != null) {
            return change.before() + " -> " + change.after();
        }
        return change.before() != null ? change.before() : change.after();
    }

    static String orNone(String date) {
        return date == null ? "none" : date;
    }
}
