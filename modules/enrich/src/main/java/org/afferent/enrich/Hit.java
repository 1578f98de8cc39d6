package org.afferent.enrich;

/**
 * A form of an entry at a place, while its fate is being decided.
 *
 * @param from token
 * @param to token after the last
 * @param sentence its number
 */
record Hit(Pattern.Name pattern, Entry entry, int from, int to, int sentence, Fate fate, String rule) {
    Hit with(Fate newFate, String newRule) {
        return new Hit(pattern, entry, from, to, sentence, newFate, newRule);
    }

    boolean isKept() {
        return fate == Fate.KEPT;
    }

    boolean overlaps(Hit other) {
        return from < other.to && other.from < to;
    }

    int length() {
        return to - from;
    }
}
