package org.afferent.enrich;

/** The sections of a vocabulary. */
enum Kind {
    MECHANISM("mechanisms"),
    INTERVENTION("interventions"),
    CONDITION("conditions"),
    POPULATION("populations"),
    INSTITUTION("institutions"),
    JOURNAL("journals"),
    OUTLET("outlets");

    private final String section;

    Kind(String section) {
        this.section = section;
    }

    /** The key of the section in the file. */
    String section() {
        return section;
    }

    /** How one entry is called in messages and in references such as {@code @intervention}. */
    String singular() {
        return section.substring(0, section.length() - 1);
    }
}
