package org.afferent.producers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.afferent.model.Coordinates;
import org.afferent.model.Delivery;
import org.afferent.model.Source;
import org.afferent.model.SourceKind;
import org.afferent.news.RawArticle;
import org.afferent.producers.Publication.Published;
import org.afferent.producers.Publication.Refused;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class RawPublisherTest {
    private static final Serializer<RawArticle> NO_BYTES = (topic, article) -> new byte[0];

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2018-06-23T00:00:00Z"), ZoneOffset.UTC);

    private final List<Publication> outcomes = new ArrayList<>();

    @Test
    void aPublishedDeliveryIsReportedWithItsCoordinates() {
        MockProducer<String, RawArticle> kafka = new MockProducer<>(true, null, new StringSerializer(), NO_BYTES);

        new RawPublisher(kafka, "news.raw", CLOCK).publish("a.txt", delivery("a"), outcomes::add);

        assertThat(outcomes).containsExactly(new Published("a.txt", "a", new Coordinates("news.raw", 0, 0)));
        assertThat(kafka.history()).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo("https://news.example/a");
            assertThat(record.timestamp())
                    .isEqualTo(Instant.parse("2018-06-22T12:37:00Z").toEpochMilli());
            assertThat(record.value().getSource().getId()).isEqualTo("a");
        });
    }

    @Test
    void aDeliveryThatKafkaRefusesIsReportedWithTheReason() {
        MockProducer<String, RawArticle> kafka = new MockProducer<>(false, null, new StringSerializer(), NO_BYTES);

        new RawPublisher(kafka, "news.raw", CLOCK).publish("corpus.jsonl:4", delivery("a"), outcomes::add);
        kafka.errorNext(new RecordTooLargeException("too large for the topic"));

        assertThat(outcomes).singleElement().isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                        refused.message())
                .isEqualTo("corpus.jsonl:4: a was not published: too large for the topic"));
    }

    @Test
    void aDeliveryThatCannotBeWrittenIsReportedWithTheReasonBelow() {
        Serializer<RawArticle> broken = (topic, article) -> {
            throw new SerializationException("cannot write", new IllegalStateException("registry says no"));
        };
        MockProducer<String, RawArticle> kafka = new MockProducer<>(true, null, new StringSerializer(), broken);

        new RawPublisher(kafka, "news.raw", CLOCK).publish("a.txt", delivery("a"), outcomes::add);

        assertThat(outcomes).singleElement().isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.why())
                .isEqualTo("cannot write (registry says no)"));
    }

    @Test
    void aDeliveryOfTheFutureIsRefusedBeforeItSpoilsItsBatch() {
        MockProducer<String, RawArticle> kafka = new MockProducer<>(true, null, new StringSerializer(), NO_BYTES);
        Clock dayBefore = Clock.offset(CLOCK, java.time.Duration.ofDays(-1));

        new RawPublisher(kafka, "news.raw", dayBefore).publish("a.txt", delivery("a"), outcomes::add);

        assertThat(kafka.history()).isEmpty();
        assertThat(outcomes).singleElement().isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.why())
                .isEqualTo("fetchedAt=2018-06-22T12:37:00Z lies in the future, which Kafka does not take"));
    }

    @Test
    void usersMayTuneTheProducerButNotLoosenItsPromises() {
        Map<String, Object> settings = RawPublisher.producerSettings(
                Map.of(
                        "linger.ms",
                        "5",
                        "acks",
                        "0",
                        "enable.idempotence",
                        "false",
                        "max.in.flight.requests.per.connection",
                        5),
                48_000_000);

        assertThat(settings)
                .containsEntry("linger.ms", "5")
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", true)
                .containsEntry("max.in.flight.requests.per.connection", 1)
                .containsEntry("max.request.size", 48_000_000 + (1 << 21));
    }

    private static Delivery delivery(String id) {
        byte[] payload = "text".getBytes(UTF_8);
        return new Delivery(
                new Source(id, SourceKind.FILE, "file:///a.txt"),
                "Example News",
                "https://news.example/a",
                Instant.parse("2018-06-22T12:37:00Z"),
                "text/plain",
                null,
                payload,
                Digest.of(payload),
                null,
                null);
    }
}
