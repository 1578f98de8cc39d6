package org.afferent.normalize;

import org.afferent.model.Block;
import org.jsoup.nodes.Element;

/** A run of text between two block-level borders of a page, before it is known whether it belongs to the body. */
final class TextBlock {
    final Element element;
    final Block.Kind kind;
    final String text;
    final int linkChars;
    private final int proseWeight;
    /** The rule that takes this block out of the body, or {@code null} while none does. */
    String removedBy;

    TextBlock(Element element, Block.Kind kind, String text, int linkChars) {
        this.element = element;
        this.kind = kind;
        this.text = text;
        this.linkChars = linkChars;
        this.proseWeight = weighed();
    }

    double linkShare() {
        return (double) linkChars / text.length();
    }

    boolean isKept() {
        return removedBy == null;
    }

    /** Running prose weighs its length, everything else nothing: this is what tells an article from what surrounds it. */
    int proseWeight() {
        return proseWeight;
    }

    private int weighed() {
        int length = text.length() + 2 * ideographs(text);
        boolean prose = kind != Block.Kind.HEADING
                && kind != Block.Kind.CAPTION
                && length >= (kind == Block.Kind.LIST_ITEM ? 80 : 40)
                && linkShare() < 0.4
                && (text.indexOf(' ') > 0 || length > text.length());
        return prose ? Math.min(length, 1_500) : 0;
    }

    /** Characters of scripts that write without spaces; each says about as much as three letters. */
    private static int ideographs(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += Words.isIdeograph(text.charAt(i)) ? 1 : 0;
        }
        return count;
    }
}
