package org.afferent.normalize;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.afferent.model.DateClaim.Origin;
import org.afferent.model.PartialDate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Dates in elements that are no {@code time} but are called a date by their class or id: {@code <span class="post-date">}. */
final class MarkedDates {
    private static final int MOST_CHILDREN = 4;
    private static final int DATE_CHARS = 80;
    private static final int LONGEST_LEAF = 48;
    private static final int LONGEST_NAMES = 200;

    private static final Set<String> DATE_NAMES = WordList.words("""
            date dates datum fecha datetime pubdate postdate timestamp datestamp posted published publication publishdate publisheddate publishedat createdate
            createddate created entrydate newsdate articledate dateline postedon""");
    private static final Set<String> MODIFIED_NAMES =
            WordList.words("updated update modified modify lastmod lastupdate lastupdated edited revised");
    private static final Set<String> OTHER_NAMES = WordList.words(
            "event events expiry expire expires birth picker deadline due archive calendar copyright comment");

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-zA-Z]+");
    private static final Pattern EPOCH = Pattern.compile("[12]\\d{9}(?:\\d{3})?");

    private MarkedDates() {}

    /** Whether the class or id of {@code element} calls it a date. */
    static boolean isMarked(Element element, String className) {
        return isMarked(className) || isMarked(element.id());
    }

    private static boolean isMarked(String names) {
        if (names.length() < 4 || names.length() > LONGEST_NAMES || !maybe(names)) {
            return false;
        }
        List<String> words = words(names);
        return words.stream().anyMatch(DATE_NAMES::contains) && words.stream().noneMatch(OTHER_NAMES::contains);
    }

    /** Most names are looked at once and not taken apart. */
    private static boolean maybe(String names) {
        for (int i = 0; i + 3 < names.length(); i++) {
            boolean begins =
                    switch (names.charAt(i) | 0x20) {
                        case 'd' -> follows(names, i, 'a', 't');
                        case 't' -> follows(names, i, 'i', 'm') && follows(names, i + 1, 'm', 'e');
                        case 'f' -> follows(names, i, 'e', 'c');
                        case 'p' ->
                            follows(names, i, 'u', 'b')
                                    || (follows(names, i, 'o', 's') && follows(names, i + 2, 't', 'e'));
                        case 'c' -> follows(names, i, 'r', 'e') && follows(names, i + 2, 'a', 't');
                        default -> false;
                    };
            if (begins) {
                return true;
            }
        }
        return false;
    }

    private static boolean follows(String names, int at, char first, char second) {
        return at + 2 < names.length()
                && (names.charAt(at + 1) | 0x20) == first
                && (names.charAt(at + 2) | 0x20) == second;
    }

    private static List<String> words(String names) {
        return List.of(BETWEEN_WORDS.split(HUMP.matcher(names).replaceAll("-").toLowerCase(java.util.Locale.ROOT)));
    }

    static void read(HtmlPage page, DateClaims claims) {
        for (Element element : page.marks().dated) {
            if (element.childrenSize() <= MOST_CHILDREN) {
                read(element, page, claims);
            }
        }
    }

    /** Whether {@code element} is called the day of an update, an event, a deadline. */
    static boolean isOfSomethingElse(Element element) {
        if (element == null || element.className().length() > LONGEST_NAMES || !maybe(element.className())) {
            return false;
        }
        List<String> words = words(element.className());
        return words.stream().anyMatch(DATE_NAMES::contains)
                && words.stream().anyMatch(word -> MODIFIED_NAMES.contains(word) || OTHER_NAMES.contains(word));
    }

    /** To be asked last: dates that have an element for themselves, where the other rules have not found the same. */
    static void readLeaves(HtmlPage page, DateClaims claims) {
        page.marks().leaves.forEach(leaf -> leaf(leaf, page, claims));
    }

    /** Whether {@code element} holds nothing but a short text with four digits and more: it is asked again whether that is a date. */
    static boolean maySayOnlyADate(Element element) {
        if (element.childNodeSize() != 1 || !(element.childNode(0) instanceof TextNode words)) {
            return false;
        }
        String text = words.getWholeText();
        int digits = 0;
        for (int i = 0; i < text.length() && text.length() <= LONGEST_LEAF; i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits >= 4 && digits <= 14;
    }

    /** A date that has an element for itself between headline and text, glued to its neighbors where the page is printed without styles. */
    private static void leaf(Element leaf, HtmlPage page, DateClaims claims) {
        String text = Characters.clean(leaf.wholeOwnText());
        List<DateText.Mention> mentions = DateText.find(text);
        boolean whole = mentions.size() == 1
                && mentions.get(0).end() - mentions.get(0).start() >= text.length() - 1
                && mentions.get(0).value() != null
                && DateClaims.isDay(mentions.get(0).value())
                && !isOfSomethingElse(leaf)
                && !claims.isPrinted(mentions.get(0).value());
        if (whole && !page.around().isOfOthers(leaf) && Surroundings.isNearHeadline(leaf, page)) {
            String before = Surroundings.before(leaf);
            DateRow labelled = DateLabels.row(before);
            if (!DateLabels.isOther(before)) {
                claims.add(
                        labelled == null ? DateRow.VISIBLE_NEAR_HEADLINE : labelled,
                        Origin.VISIBLE_TEXT,
                        text,
                        mentions.get(0));
            }
        }
    }

    private static void read(Element element, HtmlPage page, DateClaims claims) {
        String text = ShortText.of(element, DATE_CHARS);
        DateText.Mention mention = stated(element, text);
        if (mention == null || text.length() > DATE_CHARS || page.around().isOfOthers(element)) {
            return;
        }
        String before = Surroundings.before(element) + " "
                + (text.isEmpty() ? "" : text.substring(0, Math.min(text.length(), mention.start())));
        DateRow labelled = DateLabels.isOther(before) ? null : DateLabels.row(before);
        List<String> names = words(element.className() + " " + element.id());
        DateRow row;
        if (labelled == DateRow.VISIBLE_UPDATED || names.stream().anyMatch(MODIFIED_NAMES::contains)) {
            row = DateRow.VISIBLE_UPDATED;
        } else if (labelled != null && labelled != DateRow.VISIBLE_LABEL) {
            row = labelled;
        } else if (labelled == DateRow.VISIBLE_LABEL) {
            row = DateRow.VISIBLE_LABEL;
        } else {
            row = Surroundings.isNearHeadline(element, page) ? DateRow.MARKED_DATE : DateRow.MARKED_ELSEWHERE;
        }
        claims.add(row, Origin.VISIBLE_TEXT, text.isEmpty() ? element.attr("title") : text, mention);
    }

    /** The date that the element shows, else the one that its attributes hold for programs; {@code null} when there is none, or more than one. */
    private static DateText.Mention stated(Element element, String text) {
        List<DateText.Mention> shown = DateText.find(text);
        if (!shown.isEmpty()) {
            return shown.size() == 1
                            && (shown.get(0).value() == null
                                    || DateClaims.isDay(shown.get(0).value()))
                    ? shown.get(0)
                    : null;
        }
        for (String attribute : List.of("datetime", "content", "title", "data-date", "data-datetime")) {
            List<DateText.Mention> held = DateText.find(element.attr(attribute));
            if (held.size() == 1
                    && held.get(0).value() != null
                    && DateClaims.isDay(held.get(0).value())) {
                return new DateText.Mention(0, 0, held.get(0).value(), null, null);
            }
        }
        for (String attribute : List.of("data-utime", "data-timestamp", "data-time")) {
            String epoch = element.attr(attribute);
            if (EPOCH.matcher(epoch).matches()) {
                long millis = Long.parseLong(epoch) * (epoch.length() == 10 ? 1_000 : 1);
                return new DateText.Mention(
                        0, 0, PartialDate.ofInstant(Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC)), null, null);
            }
        }
        return null;
    }
}
