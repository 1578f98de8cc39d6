package org.afferent.normalize;

import java.util.ArrayList;
import java.util.List;
import org.afferent.model.Block;

/** Plain text as paragraphs: every line is one, unless the lines of a paragraph were broken at a margin. */
final class TextLines {
    private static final int MARGIN = 100;
    private static final String BULLETS = "\u2022\u00b7\u25cf\u25aa\u25e6\u2023*-\u2013";

    private TextLines() {}

    static List<TextBlock> blocks(String text) {
        List<TextBlock> blocks = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line : (text + "\n").split("\n", -1)) {
            String plain = collapsed(line);
            if (!plain.isEmpty()) {
                lines.add(plain);
            } else if (!lines.isEmpty()) {
                paragraphs(lines).forEach(paragraph -> blocks.add(block(paragraph)));
                lines.clear();
            }
        }
        return blocks;
    }

    private static String collapsed(String line) {
        return line.indexOf('\t') < 0 && !line.contains("  ")
                ? line.strip()
                : line.replaceAll("[ \\t]+", " ").strip();
    }

    private static TextBlock block(String paragraph) {
        boolean item =
                paragraph.length() > 2 && BULLETS.indexOf(paragraph.charAt(0)) >= 0 && paragraph.charAt(1) == ' ';
        return new TextBlock(
                null,
                item ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH,
                item ? paragraph.substring(2).strip() : paragraph,
                0);
    }

    private static List<String> paragraphs(List<String> lines) {
        return isWrapped(lines) ? List.of(String.join(" ", lines)) : lines;
    }

    /** Lines of nearly one length that mostly stop in the middle of a sentence. */
    private static boolean isWrapped(List<String> lines) {
        int longest = lines.stream().mapToInt(String::length).max().orElse(0);
        if (lines.size() < 3 || longest > MARGIN || longest < 40) {
            return false;
        }
        List<String> broken = lines.subList(0, lines.size() - 1);
        long full =
                broken.stream().filter(line -> line.length() >= 0.7 * longest).count();
        long open = broken.stream().filter(line -> !HtmlBody.endsSentence(line)).count();
        return full >= 0.8 * broken.size() && open >= 0.6 * broken.size();
    }
}
