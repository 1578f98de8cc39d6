package org.afferent.enrich;

/** What a cue governs. */
enum Scope {
    /** All of its clause. */
    CLAUSE,
    /** To the end of the sentence, or to a contrast. */
    RIGHT,
    /** To the end of its clause. */
    RIGHT_CLAUSE,
    /** To the comma that ends the phrase, over a list: "without raising serotonin, dopamine or cortisol". */
    TO_COMMA,
    /** The noun phrase that follows. */
    PHRASE,
    /** Back to the start of its clause. */
    LEFT,
    /** The word that a hyphen ties to it: "non-NMDA", "NMDA-independent". */
    ATTACHED
}
