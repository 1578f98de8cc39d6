package org.afferent.enrich;

import java.util.List;

/**
 * The matching rules of a vocabulary.
 *
 * @param caseSensitive words that count only in exactly this case
 * @param fuzzyMinLength single words of at least this length may have one typing mistake; 0 for none
 * @param fuzzyNever words that are no misspelling of anything
 * @param sharedForms forms that several entries of the same section may list
 * @param link a mechanism counts only near one of these; empty for anywhere
 * @param masks phrases inside which nothing is tagged
 */
record Matching(
        List<Form> caseSensitive,
        int fuzzyMinLength,
        List<Form> fuzzyNever,
        List<Form> sharedForms,
        List<Form> link,
        List<Form> masks) {
    static final Matching NONE = new Matching(List.of(), 0, List.of(), List.of(), List.of(), List.of());
}
