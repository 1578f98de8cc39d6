package org.afferent.enrich;

import java.util.Set;

/** A {@link Gate} whose word lists are numbered sets; {@link #NONE} where it has none. */
record CompiledGate(Set<String> forms, Places when, Places need) {
    static final int NONE = -1;

    /** See {@link Gate.Surroundings}. */
    record Places(int sentence, int near, int document, boolean expansion) {
        boolean isEmpty() {
            return sentence == NONE && near == NONE && document == NONE && !expansion;
        }
    }

    /** @param form the key of a form */
    boolean covers(String form) {
        return forms.isEmpty() || forms.contains(form);
    }
}
