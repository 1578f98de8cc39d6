package org.afferent.enrich;

import java.util.List;

/** What a sequence of words in the {@link Dictionary} stands for. */
sealed interface Pattern {
    /**
     * A form of an entry.
     *
     * @param entry its place in the vocabulary
     * @param form as listed
     * @param key see {@link Dictionary#key}
     * @param cased the form's words where at least one must be in exactly this case, with {@code ""} for those in any; else empty
     */
    record Name(int entry, String form, String key, List<String> cased) implements Pattern {}

    /** A cue of the language. */
    record Phrase(Cue cue) implements Pattern {}

    /** A word that a gate asks for: the number of the set it belongs to. */
    record Word(int set, List<String> cased) implements Pattern {}

    /** Nothing is tagged inside it. */
    record Mask() implements Pattern {}
}
