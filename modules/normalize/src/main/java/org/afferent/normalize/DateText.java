package org.afferent.normalize;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.afferent.model.PartialDate;

/** Finds dates in short texts as people and programs write them. Whether a date means anything is not decided here. */
final class DateText {
    /** Longer texts are prose, and a date in prose says nothing of the article. */
    static final int MAX_CHARS = 400;

    private static final String YEAR = "((?:1[6-9]|20)\\d\\d)";
    private static final String NAME = "(\\p{L}[\\p{L}\\p{M}]{2,14})\\.?";
    /** A date begins a word; but "Jane Doe12 Oct 2023" and "Jane DoeOct 12, 2023" are a name and a date that a page printed in two elements without a space. */
    private static final String WORD_EDGE = "(?:(?<![\\d\\p{L}])|(?<=\\p{Ll}{3})(?=\\d))";
    /** What follows is a digit in any case; asked first, it spares most characters the look behind them. */
    private static final String EDGE = "(?=\\d)" + WORD_EDGE;

    private static final String NAME_EDGE = "(?:(?<![\\p{L}])|(?<=\\p{Ll}{2})(?=\\p{Lu}))";
    private static final String TAIL = "(?!\\.?\\d)";

    private enum Shape {
        ISO(EDGE + YEAR + "([-/.])(\\d{1,2})\\2(\\d{1,2})" + TAIL),
        COMPACT(EDGE + YEAR + "(0[1-9]|1[0-2])([0-2]\\d|3[01])(?=T?\\d{6}Z?\\b|\\b)"),
        DAY_NAME_YEAR(EDGE + "(\\d{1,2})(?:st|nd|rd|th|er|\\.|º|ª|°)?[\\s-]*(?:of |de |d['\u2019]|di )?" + NAME
                + "(?:,?\\s*|\\s*(?:de|del|of|do|г)\\s+|-)" + YEAR + TAIL),
        NAME_DAY_YEAR(NAME_EDGE + NAME + "\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,\\s*|\\s+)(?:at |@ )?" + YEAR + TAIL),
        YEAR_NAME_DAY(EDGE + YEAR + "[.,]?\\s+" + NAME + "\\s+(\\d{1,2})" + TAIL),
        CJK("(\\d{4})\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]"),
        NUMBERS(EDGE + "(\\d{1,2})([-/.])\\s?(\\d{1,2})\\2\\s?" + "((?:1[6-9]|20)\\d\\d|\\d\\d)" + TAIL),
        NAME_YEAR("(?<![\\p{L}\\d])" + NAME + ",?\\s+(?:de\\s+)?" + YEAR + TAIL);

        final Pattern pattern;

        Shape(String regex) {
            pattern = Pattern.compile(regex);
        }
    }

    private static final Shape[] SHAPES = Shape.values();

    private DateText() {}

    /**
     * A date in a text.
     *
     * @param start of the date in the text, in UTF-16 units
     * @param end after the date and its time of day
     * @param value or {@code null} when it is none of the calendar, or can be read in two ways
     * @param other the second reading, month first, of a date such as 03/04/2020 whose first reading is {@code dayFirst}
     */
    record Mention(int start, int end, PartialDate value, PartialDate dayFirst, PartialDate other) {
        boolean isAmbiguous() {
            return dayFirst != null;
        }
    }

    /** All dates of {@code text}, in order, none inside another. Looks at no more than {@link #MAX_CHARS}. */
    static List<Mention> find(String text) {
        String looked = latinDigits(text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text);
        List<Mention> found = new ArrayList<>();
        if (looked.chars().filter(Character::isDigit).count() < 4) {
            return found;
        }
        boolean fourDigits = hasFourDigits(looked);
        for (Shape shape : SHAPES) {
            if (!fourDigits && shape != Shape.NUMBERS) {
                continue; // all others hold a year in four digits
            }
            Matcher matcher = shape.pattern.matcher(looked);
            while (matcher.find()) {
                Mention mention = mention(shape, matcher, looked);
                if (mention != null
                        && found.stream().noneMatch(m -> m.start() < mention.end() && mention.start() < m.end())) {
                    found.add(mention);
                }
            }
        }
        found.sort(Comparator.comparingInt(Mention::start));
        return found;
    }

    private static boolean hasFourDigits(String text) {
        int run = 0;
        for (int i = 0; i < text.length() && run < 4; i++) {
            run = Character.isDigit(text.charAt(i)) ? run + 1 : 0;
        }
        return run == 4;
    }

    /** Arabic, Persian, Devanagari, Bengali and other digits as the ten that the patterns know. */
    private static String latinDigits(String text) {
        StringBuilder latin = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7f && Character.isDigit(c)) {
                latin = latin == null ? new StringBuilder(text) : latin;
                latin.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
            }
        }
        return latin == null ? text : latin.toString();
    }

    private static Mention mention(Shape shape, Matcher m, String text) {
        return switch (shape) {
            case ISO -> day(m, text, number(m, 1), number(m, 3), number(m, 4));
            case COMPACT -> day(m, text, number(m, 1), number(m, 2), number(m, 3));
            case DAY_NAME_YEAR -> named(m, text, m.group(2), number(m, 1), number(m, 3));
            case NAME_DAY_YEAR -> named(m, text, m.group(1), number(m, 2), number(m, 3));
            case YEAR_NAME_DAY -> named(m, text, m.group(2), number(m, 3), number(m, 1));
            case CJK -> day(m, text, number(m, 1), number(m, 2), number(m, 3));
            case NUMBERS -> numbers(m, text);
            case NAME_YEAR -> {
                int month = Months.number(m.group(1));
                yield month == 0
                        ? null
                        : new Mention(
                                m.start(), m.end(), PartialDate.ofMonth(YearMonth.of(number(m, 2), month)), null, null);
            }
        };
    }

    private static Mention named(Matcher m, String text, String name, int day, int year) {
        int month = Months.number(name);
        return month == 0 ? null : day(m, text, year, month, day);
    }

    private static Mention day(Matcher m, String text, int year, int month, int day) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            ClockTime time = ClockTime.after(text, m.end());
            return new Mention(
                    m.start(),
                    time == null ? m.end() : time.end(),
                    time == null ? PartialDate.ofDay(date) : time.on(date),
                    null,
                    null);
        } catch (DateTimeException notOfTheCalendar) {
            return new Mention(m.start(), m.end(), null, null, null);
        }
    }

    private static Mention numbers(Matcher m, String text) {
        boolean shortYear = m.group(4).length() == 2;
        if (shortYear && (m.group(1).length() < 2 || m.group(3).length() < 2)) {
            return null; // a version, a share, a score
        }
        int first = number(m, 1);
        int second = number(m, 3);
        int year = number(m, 4) < 100 ? 2000 + number(m, 4) : number(m, 4);
        boolean dayFirst = m.group(2).equals(".") || first > 12;
        if (dayFirst || second > 12 || first == second) {
            return day(m, text, year, dayFirst ? second : first, dayFirst ? first : second);
        }
        Mention one = day(m, text, year, second, first);
        Mention two = day(m, text, year, first, second);
        return new Mention(one.start(), one.end(), null, one.value(), two.value());
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
