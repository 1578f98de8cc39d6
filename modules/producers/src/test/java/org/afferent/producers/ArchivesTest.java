package org.afferent.producers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.afferent.model.Delivery;
import org.afferent.model.SourceKind;
import org.afferent.news.RawArticle;
import org.afferent.producers.Reading.PassedOver;
import org.afferent.producers.Reading.Read;
import org.afferent.producers.Reading.Unreadable;
import org.afferent.testkit.Behaviors;
import org.afferent.wire.RawArticleMapper;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificDatumWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Web archives and Avro container files. */
class ArchivesTest {
    private static final Instant NOW = Instant.parse("2019-01-01T00:00:00Z");
    private static final String HTML =
            "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nDate: Fri, 22 Jun 2018 12:00:00 GMT\r\n";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream warc = new ByteArrayOutputStream();
    private final List<Reading> readings = new ArrayList<>();

    @Test
    void aResponseIsADeliveryWithItsTimeAndHeaders() throws Exception {
        record("response", "https://news.example/a", "2018-06-22T12:37:00Z", "", http(HTML + "\r\n", "<p>Text"));
        Delivery delivery = deliveries(warc()).get(0);
        assertThat(delivery.url()).isEqualTo("https://news.example/a");
        assertThat(delivery.fetchedAt()).isEqualTo(Instant.parse("2018-06-22T12:37:00Z"));
        assertThat(delivery.source().kind()).isEqualTo(SourceKind.WARC);
        assertThat(delivery.source().id()).startsWith("urn:uuid:");
        assertThat(delivery.mediaType()).isEqualTo("text/html");
        assertThat(delivery.charset()).isEqualTo("utf-8");
        assertThat(delivery.http().status()).isEqualTo(200);
        assertThat(delivery.payload()).isEqualTo("<p>Text".getBytes(UTF_8));
    }

    @Test
    void chunksAndCodingsInsideAreUndone() throws Exception {
        byte[] packed = Behaviors.gzip("<p>Packed".getBytes(UTF_8));
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        chunks.write((Integer.toHexString(10) + "\r\n").getBytes(UTF_8));
        chunks.write(packed, 0, 10);
        chunks.write(("\r\n" + Integer.toHexString(packed.length - 10) + "\r\n").getBytes(UTF_8));
        chunks.write(packed, 10, packed.length - 10);
        chunks.write("\r\n0\r\n\r\n".getBytes(UTF_8));
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.write((HTML + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n").getBytes(UTF_8));
        block.write(chunks.toByteArray());
        record("response", "https://news.example/a", "2018-06-22T12:37:00Z", "", block.toByteArray());
        Delivery delivery = deliveries(warc()).get(0);
        assertThat(delivery.payload()).isEqualTo("<p>Packed".getBytes(UTF_8));
        assertThat(delivery.http().headers()).doesNotContainKeys("content-encoding", "transfer-encoding");
    }

    @Test
    void resourcesAreDeliveriesAndOtherTypesAreNot() throws Exception {
        record(
                "warcinfo",
                null,
                "2018-06-22T12:37:00Z",
                "Content-Type: application/warc-fields\r\n",
                "software: x\r\n".getBytes(UTF_8));
        record(
                "resource",
                "https://news.example/r",
                "2018-06-22T12:37:00Z",
                "Content-Type: text/plain\r\n",
                "Text".getBytes(UTF_8));
        record(
                "resource",
                "https://news.example/i",
                "2018-06-22T12:37:00Z",
                "Content-Type: image/png\r\n",
                new byte[9]);
        record(
                "response",
                "https://news.example/moved",
                "2018-06-22T12:37:00Z",
                "",
                http("HTTP/1.1 301 Moved\r\nLocation: /\r\n\r\n", ""));
        assertThat(deliveries(warc())).singleElement().satisfies(delivery -> assertThat(delivery.url())
                .isEqualTo("https://news.example/r"));
        assertThat(readings).last().isInstanceOfSatisfying(PassedOver.class, passedOver -> assertThat(
                        passedOver.names())
                .containsExactly("1 answers with status 301", "1 resources of image/png", "1 warcinfo records"));
    }

    @Test
    void aRevisitAtAnotherAddressIsADeliveryOfWhatItRevisits() throws Exception {
        String digest = "WARC-Payload-Digest: sha1:ABCDEFGHIJKLMNOPQRSTUVWXYZ234567\r\n";
        record("response", "https://news.example/a", "2018-06-22T12:37:00Z", digest, http(HTML + "\r\n", "<p>Text"));
        String profile = "WARC-Profile: http://netpreserve.org/warc/1.0/revisit/identical-payload-digest\r\n";
        record(
                "revisit",
                "https://news.example/b",
                "2018-07-22T12:37:00Z",
                digest + profile + "WARC-Refers-To-Target-URI: https://news.example/a\r\n",
                http(HTML + "\r\n", ""));
        record(
                "revisit",
                "https://news.example/a",
                "2018-08-22T12:37:00Z",
                digest + profile + "WARC-Refers-To-Target-URI: https://news.example/a\r\n",
                http(HTML + "\r\n", ""));
        List<Delivery> deliveries = deliveries(warc());
        assertThat(deliveries)
                .extracting(Delivery::url)
                .containsExactly("https://news.example/a", "https://news.example/b");
        assertThat(deliveries.get(1).payload()).isEqualTo("<p>Text".getBytes(UTF_8));
        assertThat(deliveries.get(1).fetchedAt()).isEqualTo(Instant.parse("2018-07-22T12:37:00Z"));
    }

    @Test
    void brokenDatesFallBackToWhatElseIsKnown() throws Exception {
        record("response", "https://news.example/1", "20180622123700", "", http(HTML + "\r\n", "x"));
        record("response", "https://news.example/2", "2018-06-22 12:37:00", "", http(HTML + "\r\n", "x"));
        record("response", "https://news.example/3", "yesterday", "", http(HTML + "\r\n", "x"));
        record(
                "response",
                "https://news.example/4",
                "2999-01-01T00:00:00Z",
                "",
                http("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", "x"));
        assertThat(deliveries(warc()))
                .extracting(Delivery::fetchedAt)
                .containsExactly(
                        Instant.parse("2018-06-22T12:37:00Z"),
                        Instant.parse("2018-06-22T12:37:00Z"),
                        Instant.parse("2018-06-22T12:00:00Z"),
                        NOW);
    }

    @Test
    void recordsAreReadAlsoWhenEachIsPackedByItself() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        for (String url : List.of("https://news.example/a", "https://news.example/b")) {
            warc.reset();
            record("response", url, "2018-06-22T12:37:00Z", "", http(HTML + "\r\n", "<p>Text"));
            packed.write(Behaviors.gzip(warc.toByteArray()));
        }
        Path file = Files.write(folder.resolve("a.warc.gz"), packed.toByteArray());
        assertThat(deliveries(file))
                .extracting(Delivery::url)
                .containsExactly("https://news.example/a", "https://news.example/b");
    }

    @Test
    void ofADamagedArchiveTheGoodPartIsRead() throws Exception {
        record("response", "https://news.example/a", "2018-06-22T12:37:00Z", "", http(HTML + "\r\n", "<p>Text"));
        warc.write("this is no record\r\n\r\n\r\n".getBytes(UTF_8));
        assertThat(deliveries(warc())).hasSize(1);
        assertThat(readings).last().isInstanceOfSatisfying(Unreadable.class, broken -> assertThat(broken.why())
                .startsWith("damaged after byte")
                .endsWith("the rest is not read"));
    }

    @Test
    void aPayloadAboveTheCapIsSaidToBe() throws Exception {
        record(
                "response",
                "https://news.example/a",
                "2018-06-22T12:37:00Z",
                "",
                http(HTML + "Content-Encoding: gzip\r\n\r\n", new String(Behaviors.zeros(5_000), ISO_8859_1)));
        record("response", "https://news.example/b", "2018-06-22T12:37:00Z", "", http(HTML + "\r\n", "<p>Text"));
        assertThat(deliveries(warc())).extracting(Delivery::url).containsExactly("https://news.example/b");
        assertThat(readings.get(0)).isInstanceOfSatisfying(Unreadable.class, broken -> assertThat(broken.why())
                .startsWith("TOO_LARGE"));
    }

    @Test
    void anAvroContainerFileGivesBackWhatWasWritten() throws Exception {
        record("response", "https://news.example/a", "2018-06-22T12:37:00Z", "", http(HTML + "\r\n", "<p>Text"));
        Delivery delivery = deliveries(warc()).get(0);
        Path file = folder.resolve("a.avro");
        try (DataFileWriter<RawArticle> writer = new DataFileWriter<>(new SpecificDatumWriter<>(RawArticle.class))) {
            writer.create(RawArticle.getClassSchema(), file.toFile());
            writer.append(RawArticleMapper.toAvro(delivery));
            writer.append(RawArticleMapper.toAvro(delivery));
        }
        assertThat(deliveries(file))
                .hasSize(2)
                .allSatisfy(read -> assertThat(read).usingRecursiveComparison().isEqualTo(delivery));
        Path cut = Files.write(
                folder.resolve("cut.avro"),
                java.util.Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) - 30));
        assertThat(deliveries(cut)).isEmpty();
        assertThat(readings).singleElement().isInstanceOf(Unreadable.class);
    }

    @Test
    void whatWasReadIsCountedInBytesOfFiles() throws Exception {
        record("response", "https://news.example/a", "2018-06-22T12:37:00Z", "", http(HTML + "\r\n", "<p>Text"));
        Path file = warc();
        DeliveryReader reader = new DeliveryReader(1_000, Clock.fixed(NOW, ZoneOffset.UTC));
        reader.read(List.of(folder), reading -> {});
        assertThat(reader.consumed()).isEqualTo(Files.size(file));
        assertThat(DeliveryReader.files(List.of(folder))).containsExactly(file);
    }

    private Path warc() throws IOException {
        return Files.write(folder.resolve("a.warc"), warc.toByteArray());
    }

    private List<Delivery> deliveries(Path file) {
        readings.clear();
        new DeliveryReader(1_000, Clock.fixed(NOW, ZoneOffset.UTC)).read(List.of(file), readings::add);
        return readings.stream()
                .filter(Read.class::isInstance)
                .map(reading -> ((Read) reading).delivery())
                .toList();
    }

    private static byte[] http(String head, String body) {
        return (head + body).getBytes(ISO_8859_1);
    }

    private void record(String type, String target, String date, String headers, byte[] block) throws IOException {
        String head = "WARC/1.0\r\nWARC-Type: " + type
                + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000" + warc.size() % 10
                + ">\r\nWARC-Date: " + date
                + "\r\n" + (target == null ? "" : "WARC-Target-URI: " + target + "\r\n") + headers
                + (headers.contains("Content-Type") ? "" : "Content-Type: application/http; msgtype=response\r\n")
                + "Content-Length: " + block.length + "\r\n\r\n";
        warc.write(head.getBytes(UTF_8));
        warc.write(block);
        warc.write("\r\n\r\n".getBytes(UTF_8));
    }
}
