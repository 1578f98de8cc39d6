package org.afferent.model;

/**
 * Text that normalizing took out, kept so that it can be shown.
 *
 * @param rule the name of the rule that removed it
 * @param text what was removed, as printed
 */
public record Removal(String rule, String text) {}
