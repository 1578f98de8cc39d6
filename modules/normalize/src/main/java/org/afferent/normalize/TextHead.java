package org.afferent.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.afferent.model.DateClaim.Origin;

/** What stands above the first prose of a plain text: breadcrumb, kicker, headline, byline, role, date, image credit. */
final class TextHead {
    private static final int LONGEST_HEADLINE = 200;
    private static final int PROSE = 120;
    private static final int LONGEST_HEAD = 30;
    private static final Pattern BREADCRUMB = Pattern.compile(
            "(?iu)(?:home|start(?:seite)?|news|blog|accueil|inicio)\\s*[\u00bb\u203a>/|\u2192].+|[^\u00bb\u203a>]{2,60}(?:\\s[\u00bb\u203a>\u2192]\\s[^\u00bb\u203a>]{2,120}){2,}");
    private static final Pattern STEP = Pattern.compile("\\s*[\u00bb\u203a>|\u2192]\\s*|\\s/\\s");
    private static final Pattern ICON = Pattern.compile(
            "^(?:clock|calendar|time|schedule|access_time|event|date_range|today|person|user|account_circle|comment|chat_bubble|visibility|eye|share|bookmark|watch_later|query_builder)(?:[-_ ]?icon)?(?=\\p{Lu}|\\d)");
    private static final Pattern ROLE = Pattern.compile(
            "(?iu).*\\b(?:journalist|writer|editor|reporter|correspondent|contributor|columnist|author|staff|blogger|freelance|producer|redakteur(?:in)?|journaliste|periodista|redactor[a]?|director|fellow|professor|physician|psychiatrist|psychologist|therapist)\\b.*");
    private static final Pattern BY =
            Pattern.compile("(?iu)^(?:(?:written|posted|reviewed) )?(?:by|von|par|por|di|door)\\b\\s*:?\\s*\\p{Lu}.*");

    private final List<TextBlock> blocks;
    private final int end;
    String headline;
    String section;
    final List<String> bylines = new ArrayList<>();

    TextHead(List<TextBlock> blocks, String knownHeadline) {
        this.blocks = blocks;
        this.headline = knownHeadline;
        int first = 0;
        while (first < Math.min(LONGEST_HEAD, blocks.size()) && !isProse(blocks.get(first).text)) {
            first++;
        }
        // a text without prose has no head: its short lines are what it says
        end = first == blocks.size() ? 0 : first;
    }

    /** Marks what is not body and claims its dates. */
    void read(DateClaims claims) {
        breadcrumb();
        if (headline == null) {
            headline = likeliestHeadline();
        }
        for (int i = 0; i < end; i++) {
            TextBlock block = blocks.get(i);
            if (block.isKept()) {
                block.removedBy = rule(block.text, i, claims);
            }
        }
    }

    static boolean isProse(String text) {
        return text.length() >= PROSE || (text.length() >= 60 && HtmlBody.endsSentence(text) && !text.endsWith(":"));
    }

    private void breadcrumb() {
        for (int i = 0; i < end; i++) {
            TextBlock block = blocks.get(i);
            if (BREADCRUMB.matcher(block.text).matches()) {
                String[] steps = STEP.split(block.text);
                String last = steps[steps.length - 1].strip();
                block.removedBy = "breadcrumb";
                boolean repeated = blocks.stream()
                        .limit(2 * LONGEST_HEAD)
                        .anyMatch(other -> other.isKept() && other.text.startsWith(last));
                if (headline == null && repeated) {
                    headline = last;
                }
                boolean endsInHeadline = last.equals(headline);
                int index = steps.length - (endsInHeadline ? 2 : 1);
                section = index > 0 ? steps[index].strip() : section;
            }
        }
    }

    /** The line with the most words among those that are no byline, no date and no credit; a single long sentence is text. */
    private String likeliestHeadline() {
        String best = null;
        for (int i = 0; i < end; i++) {
            String line = blocks.get(i).text;
            boolean other = !blocks.get(i).isKept()
                    || BY.matcher(line).matches()
                    || isDateLine(line)
                    || isCredit(line)
                    || line.length() > LONGEST_HEADLINE
                    || line.endsWith(".")
                    || line.endsWith(",")
                    || Words.count(line) < 2;
            if (!other && (best == null || Words.count(line) > Words.count(best))) {
                best = line;
            }
        }
        return best;
    }

    private String rule(String line, int index, DateClaims claims) {
        String plain = ICON.matcher(line).replaceFirst("");
        if (headline != null && TextDigest.folded(line).equals(TextDigest.folded(headline))) {
            return "headline";
        }
        if (isDateLine(plain)) {
            dates(plain, claims);
            return plain.length() < line.length() ? "icon-and-date-line" : "date-line";
        }
        if (isCredit(line)) {
            return "image-credit";
        }
        if (BY.matcher(line).matches()) {
            bylines.add(line);
            return "byline";
        }
        if (ROLE.matcher(line).matches() && Words.count(line) <= 8) {
            return "role-line";
        }
        boolean nextIsAboutPerson = index + 1 < end
                && (ROLE.matcher(blocks.get(index + 1).text).matches()
                        || isDateLine(ICON.matcher(blocks.get(index + 1).text).replaceFirst("")));
        if (nextIsAboutPerson && !Bylines.names(List.of(line), null).isEmpty() && Words.count(line) <= 5) {
            bylines.add(line);
            return "byline";
        }
        String label = TailRules.verdict(line);
        if (label != null) {
            return label;
        }
        if (Words.count(line) <= 5 && !HtmlBody.endsSentence(line) && headline != null) {
            section = section == null && !line.equals(line.toLowerCase(Locale.ROOT)) ? line : section;
            return "kicker";
        }
        return null;
    }

    static boolean isDateLine(String line) {
        String plain = ICON.matcher(line).replaceFirst("");
        if (plain.length() > 160 || DateText.find(plain).isEmpty()) {
            return false;
        }
        int dates =
                DateText.find(plain).stream().mapToInt(m -> m.end() - m.start()).sum();
        return plain.length() - dates <= 30
                || (DateLabels.row(plain.substring(
                                        0,
                                        Math.max(1, DateText.find(plain).get(0).start())))
                                != null
                        && plain.length() <= 120);
    }

    static boolean isCredit(String line) {
        return line.length() <= 160 && BodyRules.isCredit(line);
    }

    private static void dates(String line, DateClaims claims) {
        int from = 0;
        for (DateText.Mention mention : DateText.find(line)) {
            DateRow row = DateLabels.row(line.substring(from, mention.start()));
            claims.add(
                    row == null ? DateRow.VISIBLE_NEAR_HEADLINE : row,
                    Origin.VISIBLE_TEXT,
                    line.substring(from, mention.end()).strip(),
                    mention);
            from = mention.end();
        }
    }
}
