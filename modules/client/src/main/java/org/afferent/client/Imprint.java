package org.afferent.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32C;
import org.afferent.model.Annotations;
import org.afferent.model.Article;
import org.afferent.model.MechanismTag;
import org.afferent.model.Work;

/**
 * What is remembered of a work: a checksum of each {@link Part}. Two states of a part have the same one by chance once in four thousand million times.
 *
 * @param matches whether the work matched the filter, so that the subscription was told of it
 */
record Imprint(boolean matches, int text, int dates, int editions, int mechanisms, int details) {
    /** Of every work that does not match. */
    static final Imprint OUTSIDE = new Imprint(false, 0, 0, 0, 0, 0);

    static Imprint of(Work work) {
        Article lead = work.lead();
        Annotations found = work.annotations();
        List<MechanismTag> mechanisms = found.mechanisms();
        return new Imprint(
                true,
                sum(
                        lead.headline(),
                        lead.authors(),
                        lead.articleBody(),
                        lead.inLanguage(),
                        lead.keywords(),
                        lead.articleSection()),
                sum(
                        work.datePublished(),
                        work.dateModified(),
                        lead.datePublished(),
                        lead.dateModified(),
                        lead.dateClaims()),
                sum(
                        work.editions(),
                        work.editionCount(),
                        work.replaces(),
                        work.provenance().first(),
                        work.provenance().last()),
                sum(mechanisms),
                sum(
                        lead.articleId(),
                        lead.publisher(),
                        lead.url(),
                        found.interventions(),
                        found.conditions(),
                        found.populations(),
                        found.institutions(),
                        found.journals(),
                        found.people(),
                        found.studies(),
                        found.quantities(),
                        work.provenance().rulesVersion(),
                        work.provenance().vocabularyVersion(),
                        work.provenance().schemaVersion()));
    }

    /** In which parts the two differ. */
    Set<Part> differences(Imprint other) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        add(parts, Part.TEXT, text, other.text);
        add(parts, Part.DATES, dates, other.dates);
        add(parts, Part.EDITIONS, editions, other.editions);
        add(parts, Part.MECHANISMS, mechanisms, other.mechanisms);
        add(parts, Part.DETAILS, details, other.details);
        return parts;
    }

    private static void add(Set<Part> parts, Part part, int one, int other) {
        if (one != other) {
            parts.add(part);
        }
    }

    /** The nouns are records of values, so what they print is what they are. */
    private static int sum(Object... values) {
        CRC32C crc = new CRC32C();
        for (Object value : values) {
            crc.update(String.valueOf(value).getBytes(UTF_8));
            crc.update(0);
        }
        return (int) crc.getValue();
    }
}
