package org.afferent.model;

/**
 * What a decision rests on.
 *
 * @param rule the name of the rule that spoke
 * @param detail figures or words, for example {@code shared 41 of 43 fingerprints}
 * @param shared text that both articles have, quoted, or {@code null}
 * @param differing text that only one of them has, quoted, or {@code null}
 */
public record Evidence(String rule, String detail, String shared, String differing) {}
