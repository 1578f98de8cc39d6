package org.afferent.normalize;

import java.util.ArrayList;
import java.util.List;
import org.afferent.model.Block;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** A text that structured data or a feed carries as one string: plain, or HTML, or HTML escaped. */
final class StructuredText {
    private StructuredText() {}

    static List<TextBlock> blocks(String text) {
        String once = text.contains("&lt;") || text.contains("&#") || text.contains("&amp;")
                ? Parser.unescapeEntities(text, false)
                : text;
        if (once.contains("</p>") || once.contains("<br")) {
            return PageBlocks.of(Jsoup.parse(once).body()).blocks;
        }
        List<TextBlock> blocks = new ArrayList<>();
        for (String line : once.split("\\R+")) {
            if (!line.isBlank()) {
                blocks.add(new TextBlock(null, Block.Kind.PARAGRAPH, line.strip(), 0));
            }
        }
        return blocks;
    }
}
