package org.afferent.normalize;

import org.jsoup.nodes.Element;

/** A block-level element and the text blocks inside it: those from {@code from} to {@code to}, because blocks are numbered in the order of the page. */
final class Zone {
    final Element element;
    final Zone parent;
    final int from;
    int to;

    Zone(Element element, Zone parent, int from) {
        this.element = element;
        this.parent = parent;
        this.from = from;
    }
}
