package org.afferent.enrich;

import java.util.List;

/**
 * A context rule: a form counts only where the words around it allow it. Words may be references: {@code @intervention} (any form of that section) or {@code @name} of a list.
 *
 * @param forms the forms it holds for; empty for all of the concept
 * @param when the rule applies only where these stand; empty for always
 * @param need then one of these must stand there; empty means that the form is refused
 */
record Gate(List<Form> forms, Surroundings when, Surroundings need, int line) {
    /**
     * Words and how near they must be; one of any of the lists is enough.
     *
     * @param near in the sentence or the two before it
     * @param expansion another, longer form of the same concept stands in the document
     */
    record Surroundings(List<Form> sentence, List<Form> near, List<Form> document, boolean expansion) {
        static final Surroundings NONE = new Surroundings(List.of(), List.of(), List.of(), false);

        boolean isEmpty() {
            return sentence.isEmpty() && near.isEmpty() && document.isEmpty() && !expansion;
        }
    }
}
