package org.afferent.normalize;

import java.util.List;
import java.util.regex.Pattern;
import org.afferent.model.Block;
import org.afferent.model.DateClaim.Origin;

/** Dates printed on a page for people: labelled ones wherever they stand, others only between the headline and the text, or right below it. */
final class VisibleDates {
    private static final int SHORT = 160;
    private static final int LABEL_CHARS = 48;
    private static final int ABOVE_HEADLINE = 4;
    private static final int BELOW_HEADLINE = 14;
    private static final int BELOW_TEXT = 6;

    private static final Pattern DATELINE_PLACE =
            Pattern.compile("(?u)\\(?\\p{Lu}[\\p{L} /.-]{1,24}(?:,|\\s\\()?\\s*(?:den |am |le |on )?");

    private VisibleDates() {}

    static void read(HtmlPage page, String headline, DateClaims claims) {
        List<TextBlock> blocks = page.blocks().blocks;
        int title = headlineIndex(blocks, headline);
        int first = firstProse(blocks, Math.max(title, 0));
        int last = lastProse(blocks);
        for (int i = 0; i < blocks.size() && !claims.isFull(); i++) {
            TextBlock block = blocks.get(i);
            boolean near = title >= 0
                    ? i >= title - ABOVE_HEADLINE && i <= Math.min(title + BELOW_HEADLINE, first)
                    : i <= first && i >= first - ABOVE_HEADLINE;
            if ((block.text.length() <= SHORT || i == first)
                    && hasDigits(block.text)
                    && !MarkedDates.isOfSomethingElse(block.element)) {
                String above = i > 0 && blocks.get(i - 1).text.length() <= 24 ? blocks.get(i - 1).text + " " : "";
                read(
                        block,
                        above,
                        near,
                        i > last && i <= last + BELOW_TEXT,
                        page.around().isOfOthers(block.element),
                        claims);
            }
        }
    }

    private static void read(
            TextBlock block, String above, boolean near, boolean below, boolean others, DateClaims claims) {
        if (block.text.length() > SHORT) {
            if (!others) {
                dateline(block, claims);
            }
            return;
        }
        String text = block.text;
        int from = 0;
        for (DateText.Mention mention : DateText.find(text)) {
            String before = (from == 0 ? above : "") + text.substring(from, mention.start());
            String label = before.substring(Math.max(0, before.length() - LABEL_CHARS));
            DateRow row = (others && !near) || DateLabels.isOther(label) ? null : DateLabels.row(label);
            boolean whole =
                    mention.value() == null || mention.value().precision() != org.afferent.model.Precision.MONTH;
            boolean alone = text.length() - (mention.end() - mention.start())
                    < (block.proseWeight() > 0 && HtmlBody.endsSentence(text) ? 25 : 70);
            if (row == null && whole && alone && !DateLabels.isOther(label)) {
                row = others
                        ? DateRow.VISIBLE_ALONE
                        : near
                                ? DateRow.VISIBLE_NEAR_HEADLINE
                                : below && block.kind != Block.Kind.LIST_ITEM
                                        ? DateRow.VISIBLE_BELOW_TEXT
                                        : DateRow.VISIBLE_ALONE;
            }
            if (row != null && (whole || row != DateRow.VISIBLE_LABEL)) {
                claims.add(
                        row,
                        Origin.VISIBLE_TEXT,
                        text.substring(from, mention.end()).strip(),
                        mention);
            }
            from = mention.end();
        }
    }

    /** "Berlin, 12. März 2020 – …": a date that opens the text. */
    private static void dateline(TextBlock block, DateClaims claims) {
        String opening = block.text.substring(0, 80);
        for (DateText.Mention mention : DateText.find(opening)) {
            boolean opens = mention.start() <= 2
                    || (mention.start() <= 30
                            && DATELINE_PLACE
                                    .matcher(opening.substring(0, mention.start()))
                                    .matches());
            if (opens && (mention.value() == null || DateClaims.isDay(mention.value()))) {
                claims.add(DateRow.DATELINE, Origin.VISIBLE_TEXT, opening.substring(0, mention.end()), mention);
            }
            return;
        }
    }

    private static int headlineIndex(List<TextBlock> blocks, String headline) {
        if (headline == null) {
            return -1;
        }
        String folded = TextDigest.folded(headline);
        int found = -1;
        for (int i = 0; i < blocks.size() && !folded.isEmpty(); i++) {
            TextBlock block = blocks.get(i);
            if (block.text.length() < headline.length() + 80
                    && TextDigest.folded(block.text).endsWith(folded)) {
                found = i;
                if (block.kind == Block.Kind.HEADING) {
                    return i;
                }
            }
        }
        return found;
    }

    private static int firstProse(List<TextBlock> blocks, int from) {
        for (int i = from; i < blocks.size(); i++) {
            if (blocks.get(i).proseWeight() >= 120 && blocks.get(i).isKept()) {
                return i;
            }
        }
        return blocks.size();
    }

    private static int lastProse(List<TextBlock> blocks) {
        for (int i = blocks.size() - 1; i >= 0; i--) {
            if (blocks.get(i).proseWeight() >= 120 && blocks.get(i).isKept()) {
                return i;
            }
        }
        return blocks.size();
    }

    private static boolean hasDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
