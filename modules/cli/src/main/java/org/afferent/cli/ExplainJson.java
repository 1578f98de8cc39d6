package org.afferent.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.afferent.enrich.Candidate;
import org.afferent.enrich.Explanation;
import org.afferent.inspect.Dossier;
import org.afferent.inspect.Dossier.DeliveryFile;
import org.afferent.model.Delivery;
import org.afferent.model.Normalized;
import org.afferent.model.Normalized.Accepted;
import org.afferent.model.Normalized.Rejected;
import org.afferent.model.Removal;
import org.afferent.wire.PlainJson;
import org.afferent.wire.RawArticleMapper;
import org.apache.avro.specific.SpecificRecord;

/** A dossier as one JSON object; docs/json.md has the fields. */
final class ExplainJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ExplainJson() {}

    static String of(String asked, Dossier dossier, Recomputation again) {
        ObjectNode page = JSON.createObjectNode().put("asked", asked);
        ArrayNode deliveries = page.putArray("deliveries");
        dossier.deliveries().forEach(file -> deliveries.add(delivery(file, again)));
        ArrayNode memberships = page.putArray("memberships");
        dossier.memberships().forEach(decision -> memberships.add(tree(decision)));
        ArrayNode works = page.putArray("works");
        dossier.works().values().forEach(work -> works.add(tree(work)));
        ObjectNode gone = page.putObject("gone");
        dossier.gone().forEach(gone::put);
        return page.toPrettyString();
    }

    private static ObjectNode delivery(DeliveryFile file, Recomputation again) {
        ObjectNode node = JSON.createObjectNode()
                .put("raw", file.raw().toString())
                .put("state", file.state().name());
        if (file.delivery() == null) {
            node.putNull("delivery");
        } else {
            ObjectNode delivery = (ObjectNode) tree(file.delivery());
            delivery.remove("payload");
            node.set(
                    "delivery",
                    delivery.put("bytes", file.delivery().getPayload().remaining()));
        }
        node.set("decision", file.decision() == null ? JSON.nullNode() : tree(file.decision()));
        node.set(
                "deadLetter",
                file.deadLetter() == null ? JSON.nullNode() : DeadLetterJson.of(file.deadLetter(), file.redrivenAs()));
        node.set("recomputed", file.delivery() == null ? JSON.nullNode() : recomputed(file, again));
        return node;
    }

    private static ObjectNode recomputed(DeliveryFile file, Recomputation again) {
        Delivery delivery = RawArticleMapper.fromAvro(file.delivery());
        Normalized normalized = again.normalize(delivery);
        ObjectNode node = JSON.createObjectNode()
                .put("rulesVersion", again.versions().rules())
                .put("vocabularyVersion", again.versions().vocabulary())
                .put("sameVersions", file.decision() == null || again.isSame(file.decision()));
        ArrayNode removals = node.putArray("removals");
        ArrayNode candidates = node.putArray("candidates");
        if (normalized instanceof Accepted accepted) {
            for (Removal removal : accepted.article().removals()) {
                removals.addObject().put("rule", removal.rule()).put("text", removal.text());
            }
            Explanation explanation = again.tag(accepted.article());
            explanation.candidates().forEach(candidate -> candidates.add(candidate(candidate)));
            node.set("article", parse(ArticleLine.normalized(delivery, accepted.article())));
            node.set("tags", parse(ArticleLine.tagged(delivery, accepted.article(), explanation.annotations())));
        } else if (normalized instanceof Rejected rejected) {
            node.put("reason", rejected.reason().name()).put("evidence", rejected.evidence());
        }
        return node;
    }

    private static ObjectNode candidate(Candidate candidate) {
        return JSON.createObjectNode()
                .put("section", candidate.section())
                .put("concept", candidate.concept())
                .put("exact", candidate.exact())
                .put("start", candidate.start())
                .put("end", candidate.end())
                .put("location", Texts.word(candidate.location()))
                .put("fate", Texts.word(candidate.fate()))
                .put("rule", candidate.rule())
                .put("sentence", candidate.sentence());
    }

    private static JsonNode tree(SpecificRecord record) {
        return parse(PlainJson.line(record));
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("our own JSON cannot be read", impossible);
        }
    }
}
