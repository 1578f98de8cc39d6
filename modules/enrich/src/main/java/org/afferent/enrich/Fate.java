package org.afferent.enrich;

/** What became of a candidate. */
public enum Fate {
    KEPT,
    /** Inside a longer name or a masked phrase: "serotonin" in "selective serotonin reuptake inhibitor". */
    MASKED,
    /** A context rule refused it. */
    GATED,
    /** Another mention of the same concept speaks for the sentence. */
    MERGED,
    /** A question, a plan, a method, a textbook line: it does not say what a treatment does. */
    BACKGROUND
}
