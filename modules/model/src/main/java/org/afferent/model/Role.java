package org.afferent.model;

/** Whose mechanism it is. Background is kept in explanations and never becomes a tag. */
public enum Role {
    DRUG_ACTION,
    COMPARATOR,
    DISEASE_PROCESS,
    BACKGROUND
}
