package org.afferent.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.afferent.news.RawArticle;
import org.afferent.wire.Topics;
import org.afferent.wire.WireSerdes;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Writes what news.raw holds at this moment to a folder: one Avro container file for each partition, and a manifest. */
public final class Export {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> clientSettings;
    private final WireSerdes serdes;
    private final Instant from;
    private final Instant to;
    private final Predicate<RawArticle> takenDown;
    private final Digests digests = new Digests();
    private long read;
    private long exported;
    private long outside;
    private long leftOut;
    private long undecodable;

    /**
     * Prepares it; {@link #to} does it.
     *
     * @param from only deliveries fetched then or later; {@code null} for all
     * @param to only deliveries fetched before then; {@code null} for all
     * @param takenDown deliveries that are left out
     */
    public Export(
            Map<String, Object> clientSettings,
            WireSerdes serdes,
            Instant from,
            Instant to,
            Predicate<RawArticle> takenDown) {
        this.clientSettings = new HashMap<>(clientSettings);
        this.clientSettings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.clientSettings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        this.clientSettings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        this.serdes = serdes;
        this.from = from;
        this.to = to;
        this.takenDown = takenDown;
    }

    /**
     * Writes the archive.
     *
     * @return sentences for people: what is where
     * @throws IOException when the folder cannot be written or holds an archive already
     */
    public List<String> to(Path folder) throws IOException {
        if (Files.exists(folder.resolve(Manifest.NAME))) {
            throw new IOException(folder + " holds an archive already; name another folder");
        }
        Files.createDirectories(folder);
        List<Manifest.Entry> files = new ArrayList<>();
        try (Consumer<String, byte[]> consumer =
                        new KafkaConsumer<>(clientSettings, new StringDeserializer(), new ByteArrayDeserializer());
                Deserializer<RawArticle> values = serdes.value(RawArticle.class).deserializer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.RAW).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .sorted(Comparator.comparingInt(TopicPartition::partition))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            for (TopicPartition partition : partitions) {
                Path file = folder.resolve("%s-%d.avro".formatted(partition.topic(), partition.partition()));
                long records = partition(consumer, values, partition, ends.get(partition), file);
                files.add(new Manifest.Entry(file.getFileName().toString(), records, Digests.ofFile(file)));
            }
        }
        Manifest manifest = new Manifest(
                text(from), text(to), read, exported, outside, leftOut, undecodable, digests.text(), files);
        if (!manifest.closed()) {
            throw new IOException("the books of the export do not balance: " + manifest);
        }
        manifest.write(folder);
        return List.of(
                "%,d of %,d records exported, %,d outside the dates, %,d taken down, %,d no deliveries"
                        .formatted(exported, read, outside, leftOut, undecodable),
                "digest " + manifest.digest());
    }

    private long partition(
            Consumer<String, byte[]> consumer,
            Deserializer<RawArticle> values,
            TopicPartition partition,
            long end,
            Path file)
            throws IOException {
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long before = exported;
        try (DataFileWriter<GenericRecord> out =
                new DataFileWriter<>(new SpecificDatumWriter<>(ArchiveSchema.SCHEMA, SpecificData.get()))) {
            out.setCodec(CodecFactory.deflateCodec(CodecFactory.DEFAULT_DEFLATE_LEVEL));
            out.create(ArchiveSchema.SCHEMA, file.toFile());
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    if (record.offset() < end) {
                        one(record, values, out);
                    }
                }
            }
        }
        return exported - before;
    }

    private void one(
            ConsumerRecord<String, byte[]> record, Deserializer<RawArticle> values, DataFileWriter<GenericRecord> out)
            throws IOException {
        read++;
        RawArticle delivery;
        try {
            delivery = record.value() == null ? null : values.deserialize(record.topic(), record.value());
        } catch (SerializationException | IllegalArgumentException foreign) {
            delivery = null;
        }
        if (delivery == null) {
            undecodable++;
        } else if ((from != null && delivery.getFetchedAt().isBefore(from))
                || (to != null && !delivery.getFetchedAt().isBefore(to))) {
            outside++;
        } else if (takenDown.test(delivery)) {
            leftOut++;
        } else {
            GenericRecord archived = new GenericData.Record(ArchiveSchema.SCHEMA);
            archived.put(ArchiveSchema.PARTITION, record.partition());
            archived.put(ArchiveSchema.OFFSET, record.offset());
            archived.put(ArchiveSchema.TIMESTAMP, record.timestamp());
            archived.put(ArchiveSchema.KEY, record.key());
            archived.put(ArchiveSchema.DELIVERY, delivery);
            out.append(archived);
            digests.add(record.key(), record.timestamp(), delivery);
            exported++;
        }
    }

    private static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
