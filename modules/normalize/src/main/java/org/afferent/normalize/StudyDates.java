package org.afferent.normalize;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.afferent.model.DateClaim.Origin;

/** Dates of the research that a text reports: the issue of a journal, the day a paper appeared. They are never dates of the article. */
final class StudyDates {
    private static final int PARAGRAPHS = 60;
    private static final Pattern ISSUE = Pattern.compile(
            "(?u)\\b(\\p{Lu}\\p{Ll}{2,9}\\.?(?: \\d{1,2})?(?:,? \\d{4})?|\\d{1,2} \\p{Lu}\\p{Ll}{2,9}(?: \\d{4})?) (?:online |print )?(?:issue|edition) of\\b|\\b(?:published|appeared|appears|reported)(?: online)?(?: on| in)? (\\p{Lu}\\p{Ll}{2,9}\\.? \\d{1,2}(?:, \\d{4})?|\\d{1,2} \\p{Lu}\\p{Ll}{2,9}(?: \\d{4})?),? in (?:the )?(?:journal )?\\p{Lu}");

    private StudyDates() {}

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    static void read(List<String> paragraphs, DateClaims claims) {
        for (String paragraph : paragraphs.subList(0, Math.min(PARAGRAPHS, paragraphs.size()))) {
            boolean mentioned =
                    paragraph.contains("issue of") || paragraph.contains("edition of") || paragraph.contains(" in ");
            Matcher m = ISSUE.matcher(mentioned && hasDigit(paragraph) ? paragraph : "");
            while (m.find()) {
                String date = m.group(1) != null ? m.group(1) : m.group(2);
                if (Months.number(date.replaceAll("[\\d., ]+", "")) > 0) {
                    claims.addWithoutYear(DateRow.STUDY, Origin.VISIBLE_TEXT, m.group(), date);
                }
            }
        }
    }
}
