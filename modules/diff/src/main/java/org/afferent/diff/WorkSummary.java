package org.afferent.diff;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.afferent.news.CuratedArticle;
import org.afferent.news.Edition;
import org.afferent.news.MechanismTag;
import org.afferent.news.Mention;
import org.afferent.news.PartialDate;

/**
 * As much of a work as two generations are compared by; small, so that all works of a generation fit into memory.
 *
 * @param headline or {@code null}
 * @param datePublished as printed, or {@code null}
 * @param dateModified likewise
 * @param editions articleId to its URL, else its delivery's id
 * @param tags by concept
 * @param text a digest of headline, body, authors, keywords and language
 */
public record WorkSummary(
        String workId,
        String headline,
        String datePublished,
        String dateModified,
        Map<String, String> editions,
        Map<String, Tag> tags,
        long text) {
    public WorkSummary {
        editions = Collections.unmodifiableMap(new TreeMap<>(editions));
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }

    /**
     * A mechanism and what it rests on.
     *
     * @param statement assertion and direction, like {@code asserted, blocks}
     * @param sentence of the first mention
     */
    public record Tag(String concept, String label, String statement, String sentence) {}

    /** Of a record on news.curated. */
    public static WorkSummary of(CuratedArticle work) {
        Map<String, String> editions = new TreeMap<>();
        for (Edition edition : work.getEditions()) {
            editions.put(edition.getArticleId(), edition.getUrl() == null ? edition.getId() : edition.getUrl());
        }
        Map<String, Tag> tags = new TreeMap<>();
        for (MechanismTag tag : work.getMechanisms()) {
            tags.put(tag.getConcept(), tag(tag));
        }
        return new WorkSummary(
                work.getWorkId(),
                work.getHeadline(),
                value(work.getDatePublished()),
                value(work.getDateModified()),
                editions,
                tags,
                Digest.of(
                        work.getHeadline(),
                        work.getArticleBody(),
                        work.getAuthors(),
                        work.getKeywords(),
                        work.getInLanguage()));
    }

    /** The same work with other tags. */
    public WorkSummary tagged(List<org.afferent.model.MechanismTag> mechanisms) {
        Map<String, Tag> others = new TreeMap<>();
        for (org.afferent.model.MechanismTag tag : mechanisms) {
            String sentence =
                    tag.mentions().isEmpty() ? "" : tag.mentions().get(0).sentence();
            others.put(
                    tag.concept(),
                    new Tag(tag.concept(), tag.label(), statement(tag.assertion(), tag.direction()), sentence));
        }
        return new WorkSummary(workId, headline, datePublished, dateModified, editions, others, text);
    }

    private static Tag tag(MechanismTag tag) {
        String sentence =
                tag.getMentions().stream().findFirst().map(Mention::getSentence).orElse("");
        return new Tag(tag.getConcept(), tag.getLabel(), statement(tag.getAssertion(), tag.getDirection()), sentence);
    }

    private static String statement(Enum<?> assertion, Enum<?> direction) {
        String stated = assertion.name().toLowerCase(Locale.ROOT);
        return direction.name().equals("NONE")
                ? stated
                : stated + ", " + direction.name().toLowerCase(Locale.ROOT);
    }

    private static String value(PartialDate date) {
        return date == null ? null : date.getValue();
    }
}
