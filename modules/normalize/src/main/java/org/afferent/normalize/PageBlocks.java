package org.afferent.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.afferent.model.Block;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** One walk over a parsed page: its text blocks in order, and the block-level elements that hold them. */
final class PageBlocks {
    private static final Set<String> INLINE = WordList.words("""
            a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u
            var wbr img picture html""");
    private static final Set<String> WITHOUT_TEXT = WordList.words("""
            script style noscript template svg math canvas video audio object embed iframe frame select option textarea button input map head title noframes
            applet progress meter datalist amp-ad amp-analytics""");

    final List<TextBlock> blocks = new ArrayList<>();
    final List<Zone> zones = new ArrayList<>();

    private final StringBuilder text = new StringBuilder();
    private int linkChars;
    private int breaks;

    private PageBlocks() {}

    static PageBlocks of(Element body) {
        PageBlocks page = new PageBlocks();
        page.visitBlock(body, null, Block.Kind.PARAGRAPH);
        return page;
    }

    /** The prose that a zone still holds. */
    int prose(Zone zone) {
        return blocks.subList(zone.from, zone.to).stream()
                .filter(TextBlock::isKept)
                .mapToInt(TextBlock::proseWeight)
                .sum();
    }

    private void visitBlock(Element element, Zone parent, Block.Kind inherited) {
        Zone zone = new Zone(element, parent, blocks.size());
        zones.add(zone);
        Block.Kind kind = kind(element, inherited);
        visitChildren(element, zone, element, kind, false);
        flush(element, kind);
        zone.to = blocks.size();
    }

    private void visitChildren(Element element, Zone zone, Element block, Block.Kind kind, boolean inLink) {
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            if (child instanceof TextNode words) {
                append(words.getWholeText(), inLink);
            } else if (child instanceof Element inner && !WITHOUT_TEXT.contains(inner.normalName())) {
                String name = inner.normalName();
                if (name.equals("br")) {
                    lineBreak(block, kind);
                } else if (INLINE.contains(name) && !holdsBlocks(inner)) {
                    visitChildren(inner, zone, block, kind, inLink || name.equals("a"));
                } else {
                    flush(block, kind);
                    visitBlock(inner, zone, kind);
                }
            }
        }
    }

    /** An inline element around whole paragraphs, as some editors write it. */
    private static boolean holdsBlocks(Element inline) {
        Element first = inline.firstElementChild();
        return first != null
                && (first.normalName().equals("p") || first.normalName().equals("div"));
    }

    private static Block.Kind kind(Element element, Block.Kind inherited) {
        return switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.Kind.HEADING;
            case "li", "dd", "dt" -> Block.Kind.LIST_ITEM;
            case "blockquote" -> Block.Kind.QUOTE;
            case "figcaption" -> Block.Kind.CAPTION;
            default -> inherited;
        };
    }

    private void append(String words, boolean inLink) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean space = c <= ' ' || c == '\u00a0' || c == '\u2028' || c == '\u2029' || c == '\u3000';
            if (space) {
                if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                    text.append(' ');
                }
            } else {
                text.append(c);
                linkChars += inLink ? 1 : 0;
                breaks = 0;
            }
        }
    }

    /** One break is a space; two in a row part paragraphs, as pages without {@code p} do. */
    private void lineBreak(Element block, Block.Kind kind) {
        if (++breaks >= 2) {
            flush(block, kind);
        } else {
            append(" ", false);
        }
    }

    private void flush(Element element, Block.Kind kind) {
        String words = text.toString().strip();
        if (!words.isEmpty()) {
            blocks.add(new TextBlock(element, kind, words, Math.min(linkChars, words.length())));
        }
        text.setLength(0);
        linkChars = 0;
        breaks = 0;
    }
}
