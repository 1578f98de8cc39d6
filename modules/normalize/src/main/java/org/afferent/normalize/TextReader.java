package org.afferent.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.afferent.model.Block;
import org.afferent.model.CanonicalUrl;
import org.afferent.model.Delivery;
import org.afferent.model.FeedItem;

/** Reads plain text, also when somebody else took it badly from a page: what stands above and below the text is told apart from it. */
final class TextReader {
    private static final Pattern NUMBERED = Pattern.compile("(?u)(?:\\d{1,2}|[IVX]{1,4})[.)] \\p{Lu}.*");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int LONGEST_HEADING = 120;

    private TextReader() {}

    static Draft read(Delivery delivery, String text) {
        List<TextBlock> blocks = TextLines.blocks(text);
        FeedItem item = delivery.feedItem();
        DateClaims claims = new DateClaims(delivery.fetchedAt());
        DeliveryDates.read(delivery, claims);
        TextHead head =
                new TextHead(blocks, item == null || item.title() == null ? null : Characters.clean(item.title()));
        head.read(claims);
        unglue(blocks, head.headline);
        TextTail tail = new TextTail(blocks, head.headline);
        tail.read(head.section, claims);
        blocks.stream()
                .filter(TextBlock::isKept)
                .filter(block -> BodyRules.isLabel(block.text))
                .forEach(block -> block.removedBy = "label");
        CanonicalUrl known = CanonicalUrl.of(delivery.url()).orElse(null);
        StudyDates.read(BodyRules.kept(blocks).stream().map(block -> block.text).toList(), claims);
        claims.settle(DayMonthOrder.of(null, known == null ? null : known.host()));
        String publisher = delivery.publisher() != null ? delivery.publisher() : tail.publisher;
        if (publisher == null && known != null) {
            publisher = RegistrableDomain.of(known);
        }
        return new Draft(
                head.headline,
                authors(head, tail, item, publisher),
                publisher,
                head.section,
                tail.keywords.isEmpty() && item != null ? item.categories() : tail.keywords,
                known == null ? tail.url : known,
                StableId.of(item, known),
                null,
                paragraphs(blocks),
                HtmlBody.removals(blocks),
                claims);
    }

    private static List<String> authors(TextHead head, TextTail tail, FeedItem item, String publisher) {
        List<String> names = Bylines.names(head.bylines, publisher);
        if (names.isEmpty()) {
            // a biography names the author in full, a citation only by initials
            names = Bylines.names(tail.bylines.stream().limit(1).toList(), publisher);
        }
        return names.isEmpty() && item != null ? Bylines.names(item.authors(), publisher) : names;
    }

    /** "HeadlineFirst sentence": the headline printed once more without a space before the text. */
    private static void unglue(List<TextBlock> blocks, String headline) {
        for (int i = 0; i < blocks.size() && headline != null && headline.length() >= 12; i++) {
            TextBlock block = blocks.get(i);
            int end = headline.length();
            if (block.isKept()
                    && block.text.startsWith(headline)
                    && block.text.length() > end + 20
                    && Character.isLetterOrDigit(block.text.charAt(end))) {
                TextBlock glued = new TextBlock(null, block.kind, headline, 0);
                glued.removedBy = "headline-glued-to-text";
                blocks.set(i, glued);
                blocks.add(
                        i + 1,
                        new TextBlock(
                                null, block.kind, block.text.substring(end).strip(), 0));
            }
        }
    }

    private static List<Paragraph> paragraphs(List<TextBlock> blocks) {
        List<TextBlock> kept = BodyRules.kept(blocks);
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            TextBlock block = kept.get(i);
            boolean heading = block.kind == Block.Kind.PARAGRAPH
                    && i + 1 < kept.size()
                    && isHeading(block.text)
                    && kept.get(i + 1).text.length() > block.text.length();
            paragraphs.add(new Paragraph(heading ? Block.Kind.HEADING : block.kind, block.text));
        }
        return paragraphs;
    }

    /** A short line without a full stop whose longer words are mostly capitalized, or that is numbered, or that asks. */
    private static boolean isHeading(String line) {
        char last = line.charAt(line.length() - 1);
        if (line.length() > LONGEST_HEADING || ".,;:\u201d\"".indexOf(last) >= 0) {
            return false;
        }
        if (NUMBERED.matcher(line).matches()) {
            return true;
        }
        List<String> words = List.of(SPACES.split(line)).stream()
                .filter(word -> word.length() > 3)
                .toList();
        long capitals = words.stream()
                .filter(word -> Character.isUpperCase(word.codePointAt(0)))
                .count();
        return words.isEmpty() || capitals >= 0.6 * words.size() || (last == '?' && line.length() <= 80);
    }
}
