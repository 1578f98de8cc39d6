package org.afferent.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.afferent.model.Block;
import org.afferent.model.CanonicalUrl;
import org.afferent.model.DateClaim.Origin;

/** What stands below a plain text: tags, author and biography, citation, review badge, dates, forms, calls, disclaimers. Reads the facts that they hold. */
final class TextTail {
    private static final double LAST_PART = 0.5;
    private static final int LONGEST_TAIL = 200;
    private static final Pattern BIOGRAPHY = Pattern.compile(
            "(?u)(?<name>\\p{Lu}[\\p{L}.'\u2019-]+(?: \\p{Lu}[\\p{L}.'\u2019-]*){1,3})(?:, [^,]{2,40},?)? (?:is|was|has been|writes|covers|works|ist|schreibt) .{0,200}\\b(?i:writer|journalist|author|editor|reporter|psychologist|psychiatrist|therapist|physician|professor|freelancer?|contributor|blogger|columnist|correspondent|researcher|nurse|counselor|journalistin|autorin|redakteurin|redakteur)\\b.*");
    private static final Pattern LAST_REVIEWED = Pattern.compile("(?iu)\\W*last (?:reviewed|updated)\\b.{0,180}");
    private static final Pattern REVIEWED = Pattern.compile("(?iu).*reviewed.*");
    private static final Pattern TAGS = Pattern.compile("(?iu)(?:tags?|topics?|keywords?|tagged)\\W*");
    private static final Pattern CONTACT_NAME = Pattern.compile(
            "(?u)\\b(?:[Cc]ontact|[Cc]all|[Vv]isit) (?<name>\\p{Lu}[\\p{L}&'\u2019-]+(?: (?:of |for |and |& )?\\p{Lu}[\\p{L}&'\u2019-]+){1,5})");

    private final List<TextBlock> blocks;
    private final String headline;
    final List<String> bylines = new ArrayList<>();
    final List<String> keywords = new ArrayList<>();
    String publisher;
    CanonicalUrl url;

    TextTail(List<TextBlock> blocks, String headline) {
        this.blocks = blocks;
        this.headline = headline;
    }

    void read(String section, DateClaims claims) {
        int total = blocks.stream().mapToInt(block -> block.text.length()).sum();
        int before = 0;
        for (int i = 0; i < blocks.size(); i++) {
            TextBlock block = blocks.get(i);
            if (block.isKept() && before >= LAST_PART * total && i >= blocks.size() - LONGEST_TAIL) {
                citation(i, claims);
                tagList(i, section);
                if (block.isKept()) {
                    block.removedBy = rule(i, section, claims);
                }
            }
            before += block.text.length();
        }
    }

    private String rule(int i, String section, DateClaims claims) {
        String text = blocks.get(i).text;
        if (text.equals(headline)) {
            return "headline-again";
        }
        if (text.equals(section)) {
            return "kicker";
        }
        if (TextHead.isDateLine(text) || LAST_REVIEWED.matcher(text).matches()) {
            dates(text, claims);
            return REVIEWED.matcher(text).matches() ? "review-line" : "date-line";
        }
        Matcher biography = BIOGRAPHY.matcher(text);
        if (biography.matches() && text.length() <= 900 && isAuthor(i, biography.group("name"))) {
            bylines.add(biography.group("name"));
            return "author-biography";
        }
        boolean namesNext =
                i + 1 < blocks.size() && blocks.get(i + 1).text.startsWith(text + " ") && text.length() <= 50;
        if (namesNext && !Bylines.names(List.of(text), null).isEmpty()) {
            return "author-name";
        }
        if (TextHead.isCredit(text)) {
            return "image-credit";
        }
        String verdict = TailRules.verdict(text);
        if (Objects.equals(verdict, "contact-call") && publisher == null) {
            Matcher name = CONTACT_NAME.matcher(text);
            publisher = name.find() ? name.group("name") : null;
        }
        return verdict;
    }

    /** A biography is of the author when the name stands above it alone, or when nothing but tail follows. */
    private boolean isAuthor(int i, String name) {
        boolean nameAbove = i > 0 && blocks.get(i - 1).text.equals(name);
        boolean last = blocks.subList(i + 1, blocks.size()).stream().noneMatch(block -> block.text.length() > 200);
        return nameAbove || last;
    }

    private void citation(int i, DateClaims claims) {
        if (!Citation.isHeading(blocks.get(i).text)) {
            return;
        }
        int end = i + 1;
        while (end < blocks.size() && end <= i + 5 && Citation.isPart(blocks.get(end).text)) {
            end++;
        }
        if (end == i + 1) {
            return;
        }
        List<TextBlock> block = blocks.subList(i, end);
        block.forEach(line -> line.removedBy = "citation-block");
        Citation citation =
                Citation.of(block.stream().skip(1).map(line -> line.text).toList());
        if (citation != null) {
            if (citation.author() != null) {
                bylines.add(citation.author());
            }
            publisher = publisher == null ? citation.site() : publisher;
            url = CanonicalUrl.of(citation.url()).orElse(null);
            claims.addYearOrDate(DateRow.CITATION, Origin.VISIBLE_TEXT, citation.date());
            claims.add(DateRow.RETRIEVED, Origin.VISIBLE_TEXT, citation.retrieved());
        }
    }

    /** Two and more short items of a list that end in commas, or that end the text. */
    private void tagList(int i, String section) {
        int end = i;
        boolean commas = false;
        while (end < blocks.size()
                && blocks.get(end).kind == Block.Kind.LIST_ITEM
                && Words.count(blocks.get(end).text) <= 4) {
            commas |= blocks.get(end).text.endsWith(",");
            end++;
        }
        if (end - i < 2 || end < blocks.size() - 3) {
            return;
        }
        boolean introduced = i > 0
                && (blocks.get(i - 1).text.equals(section)
                        || TAGS.matcher(blocks.get(i - 1).text).matches());
        if (commas || introduced) {
            for (TextBlock item : blocks.subList(i, end)) {
                item.removedBy = "tag-list";
                keywords.add(item.text.replaceFirst("[,;]$", ""));
            }
        }
    }

    private static void dates(String line, DateClaims claims) {
        int from = 0;
        for (DateText.Mention mention : DateText.find(line)) {
            DateRow row = DateLabels.row(line.substring(from, mention.start()));
            claims.add(
                    row == null ? DateRow.VISIBLE_BELOW_TEXT : row,
                    Origin.VISIBLE_TEXT,
                    line.substring(from, mention.end()).strip(),
                    mention);
            from = mention.end();
        }
    }
}
