package org.afferent.streams;

import java.time.Instant;
import java.util.List;
import org.afferent.dedup.Refusals;
import org.afferent.dedup.Sighting;
import org.afferent.dedup.Versions;
import org.afferent.model.Coordinates;
import org.afferent.model.Decision;
import org.afferent.model.Delivery;
import org.afferent.model.Evidence;
import org.afferent.model.Normalized;
import org.afferent.model.Verdict;
import org.afferent.news.RawArticle;
import org.afferent.normalize.Normalizer;
import org.afferent.wire.RawArticleMapper;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Makes an article of a raw record, or the decision that refuses it. */
final class NormalizeProcessor implements Processor<String, RawArticle, String, Outcome> {
    private final Normalizer normalizer;
    private final Versions versions;
    private final Intake intake;
    private ProcessorContext<String, Outcome> context;

    NormalizeProcessor(Normalizer normalizer, Versions versions, Intake intake) {
        this.normalizer = normalizer;
        this.versions = versions;
        this.intake = intake;
    }

    @Override
    public void init(ProcessorContext<String, Outcome> context) {
        this.context = context;
    }

    @Override
    public void process(Record<String, RawArticle> record) {
        RecordMetadata metadata = context.recordMetadata().orElseThrow();
        Coordinates raw = new Coordinates(metadata.topic(), metadata.partition(), metadata.offset());
        Delivery delivery = record.value() == null
                ? NoDelivery.of(record.key(), record.timestamp())
                : RawArticleMapper.fromAvro(record.value());
        if (!intake.scope().test(delivery)) {
            return;
        }
        Normalized normalized = normalizer.normalize(delivery);
        Sighting sighting = new Sighting(
                delivery.fetchedAt().toEpochMilli(), raw, delivery.source().id());
        if (intake.takenDown().contains(normalized.articleId())) {
            Decision refusal = Refusals.takenDown(normalized.articleId(), sighting, versions);
            context.forward(record.withKey(normalized.articleId()).withValue(new Outcome.Decided(refusal)));
            return;
        }
        Outcome outcome = normalized instanceof Normalized.Accepted accepted
                ? new Arrival(accepted.article(), delivery.payload().length == 0, sighting)
                : new Outcome.Decided(refusal((Normalized.Rejected) normalized, sighting));
        context.forward(record.withKey(normalized.articleId()).withValue(outcome));
    }

    private Decision refusal(Normalized.Rejected rejected, Sighting sighting) {
        return new Decision(
                Decision.Kind.DELIVERY,
                sighting.raw(),
                sighting.id(),
                rejected.articleId(),
                null,
                Verdict.REJECTED,
                rejected.reason(),
                List.of(new Evidence("rejected", rejected.evidence(), null, null)),
                0,
                null,
                null,
                versions.rules(),
                versions.vocabulary(),
                Instant.ofEpochMilli(sighting.fetchedAt()));
    }
}
