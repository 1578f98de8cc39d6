package org.afferent.dedup;

import java.util.EnumMap;
import java.util.Map;

/** The figures of a {@link Policy} by the names that the policy file uses. */
enum Figure {
    CONTAINMENT("containment", false, true),
    LENGTH_RATIO("lengthRatio", false, true),
    VOCABULARY("vocabulary", false, true),
    NAMES("names", false, true),
    CONFLICTING_NUMBERS("conflictingNumbers", false, false),
    CONFLICTS_FROM("conflictsFrom", true, false),
    WORDS_PER_DISPUTE("wordsPerDispute", true, true),
    SAME_TEXT("sameText", false, true),
    SAME_TEXT_LENGTH("sameTextLength", false, true),
    MINIMUM_SHINGLES("minimumShingles", true, true);

    private final String key;
    private final boolean count;
    private final boolean moreIsStricter;

    Figure(String key, boolean count, boolean moreIsStricter) {
        this.key = key;
        this.count = count;
        this.moreIsStricter = moreIsStricter;
    }

    String key() {
        return key;
    }

    /** Whether it is a whole number; else it is a share, 0 to 1. */
    boolean isCount() {
        return count;
    }

    double of(Policy policy) {
        return switch (this) {
            case CONTAINMENT -> policy.containment();
            case LENGTH_RATIO -> policy.lengthRatio();
            case VOCABULARY -> policy.vocabulary();
            case NAMES -> policy.names();
            case CONFLICTING_NUMBERS -> policy.conflictingNumbers();
            case CONFLICTS_FROM -> policy.conflictsFrom();
            case WORDS_PER_DISPUTE -> policy.wordsPerDispute();
            case SAME_TEXT -> policy.sameText();
            case SAME_TEXT_LENGTH -> policy.sameTextLength();
            case MINIMUM_SHINGLES -> policy.minimumShingles();
        };
    }

    /** All figures of a policy. */
    static Map<Figure, Double> all(Policy policy) {
        Map<Figure, Double> figures = new EnumMap<>(Figure.class);
        for (Figure figure : values()) {
            figures.put(figure, figure.of(policy));
        }
        return figures;
    }

    /** The policy that has these figures; all must be there. */
    static Policy policy(Map<Figure, Double> figures) {
        return new Policy(
                figures.get(CONTAINMENT),
                figures.get(LENGTH_RATIO),
                figures.get(VOCABULARY),
                figures.get(NAMES),
                figures.get(CONFLICTING_NUMBERS),
                figures.get(CONFLICTS_FROM).intValue(),
                figures.get(WORDS_PER_DISPUTE).intValue(),
                figures.get(SAME_TEXT),
                figures.get(SAME_TEXT_LENGTH),
                figures.get(MINIMUM_SHINGLES).intValue());
    }

    /** Figure by figure the one that lets fewer pairs pass: the same whichever of the two is first. */
    static Policy stricter(Policy one, Policy other) {
        if (one.equals(other)) {
            return one;
        }
        Map<Figure, Double> figures = new EnumMap<>(Figure.class);
        for (Figure figure : values()) {
            double a = figure.of(one);
            double b = figure.of(other);
            figures.put(figure, figure.moreIsStricter ? Math.max(a, b) : Math.min(a, b));
        }
        return policy(figures);
    }
}
