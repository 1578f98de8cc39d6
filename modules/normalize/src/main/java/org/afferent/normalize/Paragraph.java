package org.afferent.normalize;

import org.afferent.model.Block;

/**
 * A piece of a text before it has an offset.
 *
 * @param kind what it is on the page
 * @param text one line, without white space at its ends
 */
record Paragraph(Block.Kind kind, String text) {
    static Paragraph of(String text) {
        return new Paragraph(Block.Kind.PARAGRAPH, text);
    }

    Paragraph withText(String other) {
        return new Paragraph(kind, other);
    }
}
