package org.afferent.diff;

import java.util.List;
import java.util.Locale;

/**
 * One thing that is not the same in the second generation.
 *
 * @param kind what happened
 * @param workId of the second generation, of the first where the second has none
 * @param headline of that work, or {@code null}
 * @param mechanism concept, for tags, else {@code null}
 * @param label of the mechanism, else {@code null}
 * @param before what it was: a date, a statement, a sentence's statement; {@code null} where there was nothing
 * @param after what it is now, likewise
 * @param sentence what a tag rests on; {@code null} for other kinds
 * @param works workIds (for {@link Kind#EDITIONS_CHANGED} URLs) that have to do with it: what was merged, what it was split into
 */
public record Change(
        Kind kind,
        String workId,
        String headline,
        String mechanism,
        String label,
        String before,
        String after,
        String sentence,
        List<String> works) {
    public Change {
        works = List.copyOf(works);
    }

    /** In the order in which reports list them. */
    public enum Kind {
        WORK_ADDED("works added"),
        WORK_REMOVED("works removed"),
        WORKS_MERGED("works merged"),
        WORK_SPLIT("works split"),
        WORKS_REGROUPED("works regrouped"),
        EDITIONS_CHANGED("works with other editions or another leader"),
        DATE_CHANGED("dates changed"),
        TAG_GAINED("tags gained"),
        TAG_LOST("tags lost"),
        TAG_CHANGED("tags changed"),
        TEXT_CHANGED("texts changed");

        private final String plural;

        Kind(String plural) {
            this.plural = plural;
        }

        /** What a number of them is called. */
        public String plural() {
            return plural;
        }

        /** As files and JSON spell it: {@code tag-gained}. */
        public String spelling() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Change ofWork(Kind kind, WorkSummary work, List<String> works) {
        return new Change(kind, work.workId(), work.headline(), null, null, null, null, null, works);
    }

    static Change ofValue(Kind kind, WorkSummary work, String before, String after) {
        return new Change(kind, work.workId(), work.headline(), null, null, before, after, null, List.of());
    }

    static Change ofTag(Kind kind, WorkSummary work, WorkSummary.Tag before, WorkSummary.Tag after) {
        WorkSummary.Tag there = after != null ? after : before;
        return new Change(
                kind,
                work.workId(),
                work.headline(),
                there.concept(),
                there.label(),
                before == null ? null : before.statement(),
                after == null ? null : after.statement(),
                there.sentence(),
                List.of());
    }
}
