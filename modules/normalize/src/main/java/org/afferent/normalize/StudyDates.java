package org.afferent.normalize;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.afferent.model.DateClaim.Origin;

/** Dates of the research that a text reports: the issue of a journal, the day a paper appeared. They are never dates of the article. */
final class StudyDates {
    private static final int PARAGRAPHS = 60;

    /** What an expression can reach before and behind the words that it is looked for at. */
    private static final int BEFORE = 48;

    private static final int BEHIND = 96;

    private static final String MONTH_DAY = "\\p{Lu}\\p{Ll}{2,9}\\.?(?: \\d{1,2})?(?:,? \\d{4})?";
    private static final String DAY_MONTH = "\\d{1,2} \\p{Lu}\\p{Ll}{2,9}(?: \\d{4})?";

    /** Some words that have to be there, and the expression that is tried only around them: tried at every character it took a quarter of a text's time. */
    private record Phrase(List<String> words, Pattern pattern) {}

    private static final List<Phrase> PHRASES = List.of(
            new Phrase(
                    List.of("issue of", "edition of"),
                    Pattern.compile(
                            "(?u)\\b(" + MONTH_DAY + "|" + DAY_MONTH + ") (?:online |print )?(?:issue|edition) of\\b")),
            new Phrase(
                    List.of("published ", "appeared ", "appears ", "reported "),
                    Pattern.compile(
                            "(?u)\\b(?:published|appeared|appears|reported)(?: online)?(?: on| in)? (\\p{Lu}\\p{Ll}{2,9}\\.? \\d{1,2}(?:, \\d{4})?|"
                                    + DAY_MONTH + "),? in (?:the )?(?:journal )?\\p{Lu}")));

    private StudyDates() {}

    static void read(List<String> paragraphs, DateClaims claims) {
        for (String paragraph : paragraphs.subList(0, Math.min(PARAGRAPHS, paragraphs.size()))) {
            for (Phrase phrase : PHRASES) {
                read(paragraph, phrase, claims);
            }
        }
    }

    private static void read(String paragraph, Phrase phrase, DateClaims claims) {
        for (String word : phrase.words) {
            int end = 0;
            for (int at = paragraph.indexOf(word); at >= 0; at = paragraph.indexOf(word, at + 1)) {
                Matcher m = phrase.pattern
                        .matcher(paragraph)
                        .useTransparentBounds(true)
                        .region(Math.max(end, at - BEFORE), Math.min(paragraph.length(), at + BEHIND));
                if (m.find()) {
                    end = m.end();
                    if (Months.number(m.group(1).replaceAll("[\\d., ]+", "")) > 0) {
                        claims.addWithoutYear(DateRow.STUDY, Origin.VISIBLE_TEXT, m.group(), m.group(1));
                    }
                }
            }
        }
    }
}
