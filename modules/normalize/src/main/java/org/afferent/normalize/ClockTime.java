package org.afferent.normalize;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.afferent.model.PartialDate;

/**
 * A time of day written behind a date.
 *
 * @param zone or {@code null} when none is written, or one that names several
 * @param end where it ends in the text
 */
record ClockTime(LocalTime time, ZoneId zone, int end) {
    private static final Pattern SHAPE = Pattern.compile(
            "\\G(?:T|[\\s,|\u00b7\u2022\u2013\u2014-]|(?:at|um|\u00e0|a las|\u00e0s|alle|kl\\.?|klo|ore|om|o|\u0432|@|g\\.|\u0433\\.|\u0433)\\s)*"
                    + "(2[0-3]|[01]?\\d)(?:[:.h]([0-5]\\d)(?::([0-5]\\d)(?:[.,]\\d{1,9})?)?)?\\s?([aApP]\\.?[mM]\\b\\.?)?\\s?(?:Uhr|hrs|h\\b)?\\s?\\(?(Z\\b|[A-Z]{2,4}\\b|[+-]\\d{2}:?\\d{2}|[+-]\\d{2}\\b)?");

    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("Z", "Z"),
            Map.entry("UTC", "Z"),
            Map.entry("GMT", "Z"),
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("MEZ", "+01:00"),
            Map.entry("MESZ", "+02:00"),
            Map.entry("EET", "+02:00"),
            Map.entry("EEST", "+03:00"),
            Map.entry("MSK", "+03:00"),
            Map.entry("JST", "+09:00"),
            Map.entry("KST", "+09:00"),
            Map.entry("WIB", "+07:00"),
            Map.entry("AEDT", "+11:00"),
            Map.entry("AEST", "+10:00"),
            Map.entry("ET", "America/New_York"),
            Map.entry("CT", "America/Chicago"),
            Map.entry("PT", "America/Los_Angeles"),
            Map.entry("AKST", "-09:00"),
            Map.entry("HST", "-10:00"));

    /** The time that stands at {@code from}, or {@code null}. */
    static ClockTime after(String text, int from) {
        Matcher m = SHAPE.matcher(text);
        if (from >= text.length() || !m.find(from) || (m.group(2) == null && m.group(4) == null)) {
            return null;
        }
        int hour = Integer.parseInt(m.group(1));
        if (m.group(4) != null) {
            if (hour > 12) {
                return null;
            }
            hour = hour % 12 + (m.group(4).toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        }
        int minute = m.group(2) == null ? 0 : Integer.parseInt(m.group(2));
        int second = m.group(3) == null ? 0 : Integer.parseInt(m.group(3));
        return new ClockTime(LocalTime.of(hour, minute, second), zone(m.group(5)), m.end());
    }

    private static ZoneId zone(String written) {
        if (written == null) {
            return null;
        }
        try {
            return (written.startsWith("+") || written.startsWith("-"))
                    ? ZoneOffset.of(written)
                    : ZONES.containsKey(written) ? ZoneId.of(ZONES.get(written)) : null;
        } catch (DateTimeException noZone) {
            return null;
        }
    }

    PartialDate on(LocalDate date) {
        return zone == null
                ? PartialDate.ofLocal(date.atTime(time))
                : PartialDate.ofInstant(date.atTime(time).atZone(zone).toOffsetDateTime());
    }
}
