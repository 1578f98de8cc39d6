package org.afferent.normalize;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** A page, parsed once; everything else reads from here. */
record HtmlPage(
        Document document,
        PageMeta meta,
        StructuredData data,
        PageBlocks blocks,
        PageMarks marks,
        Surroundings around) {
    /** Deeper elements are hung in at this depth: real pages stay below 100. */
    private static final int MAX_DEPTH = 256;

    static HtmlPage parse(String html, String baseUri) {
        Document document = Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(html, baseUri == null ? "" : baseUri);
        PageMarks marks = PageMarks.of(document);
        return new HtmlPage(
                document,
                PageMeta.of(marks),
                StructuredData.of(marks),
                PageBlocks.of(document.body()),
                marks,
                new Surroundings(marks));
    }

    /** An upper bound of the elements that parsing makes, without parsing. */
    static int tags(String html) {
        int tags = 0;
        for (int i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i + 1)) {
            tags++;
        }
        return tags;
    }
}
