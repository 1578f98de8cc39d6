package org.afferent.normalize;

import java.util.ArrayList;
import java.util.List;
import org.afferent.model.Block;

/**
 * Paragraphs laid out as one text, with their offsets in code points.
 *
 * @param text paragraphs parted by a blank line
 * @param blocks one for each paragraph
 */
record Body(String text, List<Block> blocks) {
    private static final String GAP = "\n\n";

    static Body of(List<Paragraph> paragraphs) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (Paragraph paragraph : paragraphs) {
            if (!blocks.isEmpty()) {
                text.append(GAP);
                start += GAP.length();
            }
            text.append(paragraph.text());
            int end =
                    start + paragraph.text().codePointCount(0, paragraph.text().length());
            blocks.add(new Block(paragraph.kind(), start, end));
            start = end;
        }
        return new Body(text.toString(), List.copyOf(blocks));
    }
}
