package org.afferent.wire;

import java.time.Instant;
import java.util.List;
import org.afferent.model.Annotations;
import org.afferent.model.Article;
import org.afferent.model.DateClaim;
import org.afferent.model.DateDecision;
import org.afferent.model.Edition;
import org.afferent.model.PartialDate;
import org.afferent.model.Provenance;
import org.afferent.model.Work;
import org.afferent.news.CuratedArticle;

/**
 * A work and its record on news.curated. The record is what subscribers need, not all that the stream knows: blocks and removals of the body stay behind.
 */
public final class CuratedArticleMapper {
    private CuratedArticleMapper() {}

    /** The record for a work. */
    public static CuratedArticle toAvro(Work work) {
        Article lead = work.lead();
        CuratedArticle.Builder curated = CuratedArticle.newBuilder()
                .setWorkId(work.workId())
                .setArticleId(lead.articleId())
                .setId(leadDelivery(work))
                .setHeadline(lead.headline())
                .setAuthors(lead.authors())
                .setPublisher(lead.publisher())
                .setUrl(lead.url())
                .setArticleBody(lead.articleBody())
                .setInLanguage(lead.inLanguage())
                .setKeywords(lead.keywords())
                .setArticleSection(lead.articleSection())
                .setDatePublished(Dates.toAvro(work.datePublished()))
                .setDatePublishedRule(rule(lead.datePublished()))
                .setDateModified(Dates.toAvro(work.dateModified()))
                .setDateModifiedRule(rule(lead.dateModified()))
                .setDateClaims(
                        lead.dateClaims().stream().map(EditionMapper::toAvro).toList())
                .setEditions(work.editions().stream().map(EditionMapper::toAvro).toList())
                .setEditionCount(work.editionCount())
                .setReplaces(work.replaces())
                .setProvenance(toAvro(work.provenance()));
        AnnotationsMapper.toAvro(work.annotations(), curated);
        return curated.build();
    }

    /**
     * The work of a record. What the record does not carry is empty: of the lead its identity (the URL takes its place, else the articleId), blocks, removals and the
     * language's confidence. A symbol that this program's contract does not have yet is {@code null}, or {@code UNKNOWN} where the model has that.
     */
    public static Work fromAvro(CuratedArticle curated) {
        List<Edition> editions = editions(curated);
        return new Work(
                curated.getWorkId(),
                lead(curated, editions),
                Dates.fromAvro(curated.getDatePublished()),
                Dates.fromAvro(curated.getDateModified()),
                annotations(curated),
                editions,
                // Older records do not have the count, but all editions.
                curated.getEditionCount() == 0 ? editions.size() : curated.getEditionCount(),
                curated.getReplaces(),
                provenance(curated));
    }

    private static Article lead(CuratedArticle curated, List<Edition> editions) {
        Edition shown = editions.stream()
                .filter(edition -> edition.articleId().equals(curated.getArticleId()))
                .findFirst()
                .orElse(null);
        List<DateClaim> claims = dateClaims(curated);
        return new Article(
                curated.getArticleId(),
                curated.getUrl() == null ? curated.getArticleId() : curated.getUrl(),
                curated.getUrl(),
                curated.getPublisher(),
                curated.getHeadline(),
                curated.getAuthors(),
                curated.getArticleBody(),
                List.of(),
                curated.getInLanguage(),
                0,
                curated.getKeywords(),
                curated.getArticleSection(),
                decision(curated.getDatePublishedRule(), shown == null ? null : shown.datePublished(), claims),
                decision(curated.getDateModifiedRule(), Dates.fromAvro(curated.getDateModified()), claims),
                claims,
                List.of(),
                shown == null ? Instant.EPOCH : shown.fetchedAt());
    }

    private static DateDecision decision(String rule, PartialDate value, List<DateClaim> claims) {
        if (rule == null) {
            return null;
        }
        DateClaim from = claims.stream()
                .filter(claim -> claim.counts() && value != null && value.equals(claim.value()))
                .findFirst()
                .orElse(null);
        return new DateDecision(value, rule, from);
    }

    /** Every article of the work, the original first. */
    public static List<Edition> editions(CuratedArticle curated) {
        return curated.getEditions().stream().map(EditionMapper::fromAvro).toList();
    }

    /** Every date claim of the article that is shown. */
    public static List<DateClaim> dateClaims(CuratedArticle curated) {
        return curated.getDateClaims().stream().map(EditionMapper::fromAvro).toList();
    }

    /** What tagging found. */
    public static Annotations annotations(CuratedArticle curated) {
        return AnnotationsMapper.fromAvro(curated);
    }

    /** What the work was made with and from. */
    public static Provenance provenance(CuratedArticle curated) {
        org.afferent.news.Provenance from = curated.getProvenance();
        return new Provenance(
                from.getRulesVersion(),
                from.getVocabularyVersion(),
                from.getSchemaVersion(),
                CoordinatesMapper.fromAvro(from.getFirst()),
                CoordinatesMapper.fromAvro(from.getLast()));
    }

    private static org.afferent.news.Provenance toAvro(Provenance from) {
        return new org.afferent.news.Provenance(
                from.rulesVersion(),
                from.vocabularyVersion(),
                from.schemaVersion(),
                CoordinatesMapper.toAvro(from.first()),
                CoordinatesMapper.toAvro(from.last()));
    }

    private static String leadDelivery(Work work) {
        return work.editions().stream()
                .filter(edition -> edition.articleId().equals(work.lead().articleId()))
                .map(Edition::id)
                .findFirst()
                .orElse("");
    }

    private static String rule(DateDecision decision) {
        return decision == null ? null : decision.rule();
    }
}
