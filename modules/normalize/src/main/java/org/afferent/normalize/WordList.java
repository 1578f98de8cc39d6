package org.afferent.normalize;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Lists of words as text, so that a long one reads like a paragraph. */
final class WordList {
    private WordList() {}

    /** Parted by white space. */
    static Set<String> words(String list) {
        return Collections.unmodifiableSet(
                new LinkedHashSet<>(Arrays.asList(list.strip().split("\\s+"))));
    }

    /** Parted by commas. */
    static Set<String> phrases(String list) {
        return Collections.unmodifiableSet(
                new LinkedHashSet<>(Arrays.asList(list.strip().split(",\\s*"))));
    }
}
