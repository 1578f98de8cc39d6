package org.afferent.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.afferent.model.Block;

/** Plain text as paragraphs: every line is one, unless the lines of a paragraph were broken at a margin. */
final class TextLines {
    private static final Pattern BLANKS = Pattern.compile("[ \\t]+");
    private static final int MARGIN = 100;
    private static final String BULLETS = "\u2022\u00b7\u25cf\u25aa\u25e6\u2023*-\u2013";

    private TextLines() {}

    static List<TextBlock> blocks(String text) {
        List<TextBlock> blocks = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line : (text + "\n").split("\n", -1)) {
            if (!line.isBlank()) {
                lines.add(line);
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
                : BLANKS.matcher(line).replaceAll(" ").strip();
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
        List<String> plain = lines.stream().map(TextLines::collapsed).toList();
        boolean wrapped = isWrapped(plain);
        List<String> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < plain.size(); i++) {
            boolean indented = lines.get(i).startsWith("  ") || lines.get(i).startsWith("\t");
            if (i > 0 && ((wrapped && !indented) || continues(plain.get(i - 1), plain.get(i)))) {
                open.append(' ').append(plain.get(i));
            } else {
                if (i > 0) {
                    paragraphs.add(open.toString());
                }
                open.setLength(0);
                open.append(plain.get(i));
            }
        }
        paragraphs.add(open.toString());
        return paragraphs;
    }

    /** A line that opens with a small letter, below one that stops in the middle of a sentence, is the same sentence. */
    private static boolean continues(String line, String next) {
        return line.length() >= 30 && Character.isLowerCase(next.codePointAt(0)) && !HtmlBody.endsSentence(line);
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
        return full >= 0.6 * broken.size() && open >= 0.5 * broken.size();
    }
}
