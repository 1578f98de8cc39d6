package org.afferent.normalize;

import java.util.regex.Pattern;

/** The words that stand before a printed date and say what it is a date of, in the languages whose pages were read. */
final class DateLabels {
    private static final Pattern ORIGINAL = Pattern.compile(
            "(?iu)\\b(?:originally|first published|original(?:ly)? (?:published|posted)|erstmals ver\u00f6ffentlicht|erstver\u00f6ffentlichung|publi\u00e9 initialement)\\b");
    private static final Pattern RETRIEVED = Pattern.compile(
            "(?iu)\\b(?:retrieved|accessed|abgerufen|consult\u00e9e? le|consultado|recuperado|geraadpleegd)\\b");
    private static final Pattern REVIEWED =
            Pattern.compile("(?iu)\\b(?:reviewed|fact[- ]checked|medizinisch gepr\u00fcft)\\b");
    private static final Pattern STUDY = Pattern.compile(
            "(?iu)\\b(?:issue of|journal|volume|vol\\.|study (?:published|began|started)|enrol(?:l)?ed|trial)\\b|\\bissue\\s*$");
    private static final Pattern UPDATED = Pattern.compile(
            "(?iu)(?:\\b(?:updated?|modified|last (?:change|edit)(?:ed)?|edited|revised|aktualisiert|aktualisierung|ge\u00e4ndert|bearbeitet|mis(?:e)? \u00e0 jour|modifi\u00e9e?|actualizad[oa]|actualizaci\u00f3n|atualizad[oa]|aggiornat[oa]|bijgewerkt|gewijzigd|uppdaterad|oppdatert|opdateret|p\u00e4ivitetty|diperbarui|aktualizacja|zaktualizowan\\p{L}*|g\u00fcncelle\\p{L}*)\\b|\u043e\u0431\u043d\u043e\u0432\u043b\u0435\u043d\u043e|\\bstand\\s*:|\u0438\u0437\u043c\u0435\u043d\u0435\u043d\u043e)");
    private static final Pattern PUBLISHED = Pattern.compile(
            "(?iu)(?:\\b(?:publish(?:ed)?|posted|post date|written|filed|uploaded|geschrieben|verfasst|eingestellt|hochgeladen|escrito|scritto|skrevet|skriven|geschreven|napisan\\p{L}*|created|issued|released?|dated|ver\u00f6ffentlicht|erschienen|erstellt|publiziert|publi\u00e9e?|post\u00e9e?|mis en ligne|publicad[oa]|pubblicat[oa]|gepubliceerd|geplaatst|publicerad|publisert|udgivet|julkaistu|dipublikasikan|opublikowan\\p{L}*|dodano|yay\u0131nlan\\p{L}*|eklenme)\\b|\u043e\u043f\u0443\u0431\u043b\u0438\u043a\u043e\u0432\u0430\u043d\u043e|\u53d1\u5e03|\u767c\u5e03|\u5165\u529b|\uc785\ub825|\ub4f1\ub85d)");
    private static final Pattern WEAK = Pattern.compile(
            "(?iu)(?:^|[\\s|\u00b7\u2022,(])(?:date|datum|fecha|data|on|vom|le|\u0434\u0430\u0442\u0430)\\s*:?\\s*$");
    private static final Pattern OTHER = Pattern.compile(
            "(?iu)(?:\\u00a9|\\(c\\)|\\bcopyright\\b|\\bborn\\b|\\bdied\\b|\\bjoined\\b|\\bsince\\b|\\bseit\\b|\\bexpires?\\b|\\buntil\\b|\\bbis\\b|\\bvalid\\b|\\bdeadline\\b|\\btermin\\b|\\bevent\\b|\\bam\\s*$|\\bmember\\b|\\bgeboren\\b|\\b(?:zum|ab|until|from|since|before|after)\\s*$|\\bversion\\b)");

    private DateLabels() {}

    /** What a date behind {@code before} is, or {@code null} when the words do not say, or say that it is none of ours. */
    static DateRow row(String before) {
        if (RETRIEVED.matcher(before).find()) {
            return DateRow.RETRIEVED;
        }
        if (ORIGINAL.matcher(before).find()) {
            return DateRow.ORIGINAL_LABEL;
        }
        if (REVIEWED.matcher(before).find()) {
            return DateRow.REVIEWED;
        }
        if (STUDY.matcher(before).find()) {
            return DateRow.STUDY;
        }
        if (UPDATED.matcher(before).find()) {
            return DateRow.VISIBLE_UPDATED;
        }
        return PUBLISHED.matcher(before).find() || WEAK.matcher(before).find() ? DateRow.VISIBLE_LABEL : null;
    }

    /** Whether the words say that the date is of something else: a copyright, an event, a birth. */
    static boolean isOther(String before) {
        return OTHER.matcher(before).find();
    }
}
