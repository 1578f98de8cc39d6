package org.afferent.enrich;

/** What a cue of the language file says; docs/enrich.md explains each. */
enum Mark {
    /** No cue at all, though it looks like one; hides the cues inside it. */
    PSEUDO,
    HEDGE,
    NEGATION,
    HISTORICAL,
    UNKNOWN,
    EXCLUSIVITY,
    DOWNGRADE,
    FRAME,
    FRAME_LIST,
    PAST,
    PAST_BE,
    BELIEF,
    UNTIL_NOW,
    HOW,
    HOW_NOT,
    EMBEDDED,
    WHETHER,
    WORKS,
    CONTRAST,
    REASON,
    OPENER,
    RELATIVE,
    THAT,
    COMPLEMENT,
    CONJUNCTION,
    PRONOUN,
    DETERMINER,
    FINITE,
    BE,
    QUESTION,
    PLAN,
    EXPLAINS,
    TEXTBOOK,
    SIDE_EFFECT,
    REFERENCES,
    LABEL,
    CARRIER,
    SAYS,
    CONSEQUENCE,
    ANAPHORA,
    BACK_REFERENCE,
    REVERSED,
    DISEASE,
    COMPARATOR,
    PATIENT,
    DIRECTION,
    PROCESS,
    RESEARCH,
    ACTOR,
    TITLE,
    ROLE,
    AUTHOR_LIST,
    QUALIFIER,
    UNIT,
    NUMBER,
    FLIP,
    ASPECT;

    /** A bit of a long for each mark, while a text is read; there are fewer marks than a long has bits ({@code ScanTest}). */
    @SuppressWarnings("EnumOrdinal") // never stored
    long bit() {
        return 1L << ordinal();
    }

    /** A status cue hides every cue that lies within it: "not known" is no negation. */
    boolean decidesStatus() {
        return this == PSEUDO || this == HEDGE || this == NEGATION || this == HISTORICAL || this == UNKNOWN;
    }
}
