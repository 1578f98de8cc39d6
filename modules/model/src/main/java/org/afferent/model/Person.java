package org.afferent.model;

/**
 * Somebody whom the text names.
 *
 * @param name as printed
 * @param role as printed beside the name ("professor of psychiatry at Yale"), or {@code null}
 */
public record Person(String name, String role) {}
