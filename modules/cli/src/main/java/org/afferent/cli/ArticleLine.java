package org.afferent.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.afferent.model.Annotations;
import org.afferent.model.Article;
import org.afferent.model.Coordinates;
import org.afferent.model.DateDecision;
import org.afferent.model.Decision;
import org.afferent.model.Delivery;
import org.afferent.model.Edition;
import org.afferent.model.Evidence;
import org.afferent.model.Normalized.Rejected;
import org.afferent.model.PartialDate;
import org.afferent.model.Provenance;
import org.afferent.model.Relation;
import org.afferent.model.Verdict;
import org.afferent.model.Work;
import org.afferent.wire.CuratedArticleMapper;
import org.afferent.wire.DecisionMapper;
import org.afferent.wire.PlainJson;

/**
 * One article as a line of JSON, as {@code normalize} and {@code tag} print it: the fields that news.curated has, in the same spelling, because they come out of the same mapper.
 * docs/json.md has them.
 */
final class ArticleLine {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Coordinates NOT_ON_KAFKA = new Coordinates("", 0, 0);
    private static final List<String> ARTICLE = List.of(
            "id",
            "articleId",
            "url",
            "publisher",
            "headline",
            "authors",
            "datePublished",
            "datePublishedRule",
            "dateModified",
            "dateModifiedRule",
            "articleBody",
            "inLanguage",
            "keywords",
            "articleSection",
            "dateClaims");
    private static final List<String> TAGS = List.of(
            "id",
            "articleId",
            "url",
            "publisher",
            "headline",
            "datePublished",
            "dateModified",
            "articleBody",
            "mechanisms",
            "interventions",
            "conditions",
            "populations",
            "institutions",
            "journals",
            "people",
            "studies",
            "quantities");
    private static final List<String> REFUSAL = List.of("verdict", "reason", "evidence", "rulesVersion");
    private static final Annotations NONE = new Annotations(
            "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    private ArticleLine() {}

    /** An article that was normalized. */
    static String normalized(Delivery delivery, Article article) {
        return select(curated(delivery, article, NONE), ARTICLE).toString();
    }

    /** An article that was tagged. */
    static String tagged(Delivery delivery, Article article, Annotations annotations) {
        return select(curated(delivery, article, annotations), TAGS)
                .put("vocabularyVersion", annotations.vocabularyVersion())
                .toString();
    }

    /** A delivery that was refused: what is known of it, and the decision. */
    static String rejected(Delivery delivery, Rejected rejected, String rulesVersion) {
        ObjectNode line = JSON.createObjectNode();
        line.put("id", delivery.source().id());
        line.put("articleId", rejected.articleId());
        line.put("url", delivery.url());
        line.put("publisher", delivery.publisher());
        line.putNull("headline").putArray("authors");
        line.putNull("datePublished").putNull("dateModified").putNull("articleBody");
        line.putArray("mechanisms");
        Decision decision = new Decision(
                Decision.Kind.DELIVERY,
                NOT_ON_KAFKA,
                delivery.source().id(),
                rejected.articleId(),
                null,
                Verdict.REJECTED,
                rejected.reason(),
                List.of(new Evidence("normalize", rejected.evidence(), null, null)),
                0,
                null,
                null,
                rulesVersion,
                "",
                delivery.fetchedAt());
        line.set("decision", select(parse(PlainJson.line(DecisionMapper.toAvro(decision))), REFUSAL));
        return line.toString();
    }

    private static JsonNode curated(Delivery delivery, Article article, Annotations annotations) {
        PartialDate published = value(article.datePublished());
        PartialDate modified = value(article.dateModified());
        Edition edition = new Edition(
                article.articleId(),
                delivery.source().id(),
                article.url(),
                article.publisher(),
                article.headline(),
                published,
                modified,
                article.fetchedAt(),
                Relation.ORIGINAL,
                1,
                1,
                null,
                NOT_ON_KAFKA);
        Provenance provenance = new Provenance("", "", "", NOT_ON_KAFKA, NOT_ON_KAFKA);
        Work work = new Work(
                "w" + article.articleId(),
                article,
                published,
                modified,
                annotations,
                List.of(edition),
                1,
                List.of(),
                provenance);
        return parse(PlainJson.line(CuratedArticleMapper.toAvro(work)));
    }

    private static PartialDate value(DateDecision decision) {
        return Optional.ofNullable(decision).map(DateDecision::value).orElse(null);
    }

    private static ObjectNode select(JsonNode all, List<String> fields) {
        ObjectNode line = JSON.createObjectNode();
        fields.forEach(field -> line.set(field, all.required(field)));
        return line;
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("PlainJson wrote what is not JSON", impossible);
        }
    }
}
