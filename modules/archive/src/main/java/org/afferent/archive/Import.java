package org.afferent.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.afferent.news.RawArticle;
import org.afferent.wire.Topics;
import org.afferent.wire.WireSerdes;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes an archive to news.raw again, under new coordinates, with the keys and times that the records had. */
public final class Import {
    private final Map<String, Object> clientSettings;
    private final WireSerdes serdes;

    /** {@code clientSettings} of a Kafka producer, {@code bootstrap.servers} at least. */
    public Import(Map<String, Object> clientSettings, WireSerdes serdes) {
        this.clientSettings = new HashMap<>(clientSettings);
        this.clientSettings.put(ProducerConfig.ACKS_CONFIG, "all");
        this.clientSettings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        this.clientSettings.putIfAbsent(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 50_331_648);
        this.serdes = serdes;
    }

    /** Checks an archive against its manifest without publishing anything. */
    public static List<String> check(Path folder) throws IOException {
        Manifest manifest = Manifest.read(folder);
        if (!manifest.closed()) {
            throw new IOException(folder.resolve(Manifest.NAME) + ": the books do not balance");
        }
        for (Manifest.Entry entry : manifest.files()) {
            Path file = folder.resolve(entry.name());
            if (!Files.exists(file)) {
                throw new IOException(file + " is in the manifest, but not there");
            }
            String digest = Digests.ofFile(file);
            if (!digest.equals(entry.sha256())) {
                throw new IOException(
                        file + " is not what was exported: SHA-256 " + digest + ", expected " + entry.sha256());
            }
        }
        return List.of("%,d records in %d files, as exported"
                .formatted(manifest.exported(), manifest.files().size()));
    }

    /**
     * Checks the archive, then publishes it.
     *
     * @return sentences for people
     * @throws IOException when a file is not what was exported (nothing is published then), or what Kafka took is not what the manifest says
     */
    public List<String> from(Path folder) throws IOException {
        check(folder);
        Manifest manifest = Manifest.read(folder);
        Digests digests = new Digests();
        AtomicLong acknowledged = new AtomicLong();
        AtomicReference<Exception> refused = new AtomicReference<>();
        Map<String, Object> settings = new HashMap<>(clientSettings);
        // More could be taken in another order than they were sent in, and some refused for that (KAFKA-15591).
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        try (Producer<String, RawArticle> producer = new KafkaProducer<>(
                settings, new StringSerializer(), serdes.value(RawArticle.class).serializer())) {
            for (Manifest.Entry entry : manifest.files()) {
                try (DataFileReader<GenericRecord> records = new DataFileReader<>(
                        folder.resolve(entry.name()).toFile(),
                        new SpecificDatumReader<>(ArchiveSchema.SCHEMA, ArchiveSchema.SCHEMA, SpecificData.get()))) {
                    for (GenericRecord record : records) {
                        Object key = record.get(ArchiveSchema.KEY);
                        String text = key == null ? null : key.toString();
                        long timestamp = (Long) record.get(ArchiveSchema.TIMESTAMP);
                        RawArticle delivery = (RawArticle) record.get(ArchiveSchema.DELIVERY);
                        digests.add(text, timestamp, delivery);
                        // The callback gets what the future would.
                        var unused = producer.send(
                                new ProducerRecord<>(Topics.RAW, null, timestamp, text, delivery),
                                (metadata, failure) -> {
                                    if (failure == null) {
                                        acknowledged.incrementAndGet();
                                    } else {
                                        refused.compareAndSet(null, failure);
                                    }
                                });
                    }
                }
            }
            producer.flush();
        }
        if (acknowledged.get() != manifest.exported() || !digests.text().equals(manifest.digest())) {
            throw new IOException("Kafka took %,d of %,d records".formatted(acknowledged.get(), manifest.exported())
                    + (refused.get() == null ? "" : ": " + refused.get().getMessage())
                    + "; digest " + digests.text() + ", exported " + manifest.digest()
                    + ". What was taken stays; import again: the rest is new, the others are redeliveries");
        }
        return List.of(
                "%,d of %,d records published".formatted(acknowledged.get(), manifest.exported()),
                "digest " + digests.text() + ", as exported");
    }
}
