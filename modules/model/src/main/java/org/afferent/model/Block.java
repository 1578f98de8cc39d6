package org.afferent.model;

/**
 * A piece of an article's body and what it is on the page. Blocks are in order and do not overlap; what lies between two of them is white space.
 *
 * @param start code point of {@link Article#articleBody()}, inclusive
 * @param end exclusive
 */
public record Block(Kind kind, int start, int end) {
    /** What a block is on the page. */
    public enum Kind {
        PARAGRAPH,
        HEADING,
        LIST_ITEM,
        QUOTE,
        CAPTION
    }
}
