package org.afferent.model;

/**
 * A quoted place in an article's body (W3C Web Annotation: a text quote with its position).
 *
 * @param exact the quoted text
 * @param start code point of the body, inclusive
 * @param end exclusive
 */
public record Span(String exact, int start, int end) {}
