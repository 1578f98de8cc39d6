package org.afferent.producers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.afferent.model.Delivery;
import org.afferent.producers.Reading.PassedOver;
import org.afferent.producers.Reading.Read;
import org.afferent.producers.Reading.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveriesFileTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final int CAP = 5_000;

    @TempDir
    Path folder;

    @Test
    void everyFieldTravels() throws IOException {
        Delivery delivery = delivery("""
                {"id":"d1","url":"https://news.example/a","publisher":"Example News","fetchedAt":"2018-06-22T14:37:00+02:00",\
                "mediaType":"text/html; charset=ISO-8859-1","bodyBase64":"PHA+","feedItem":{"guid":"g","title":"t","authors":["A B"],\
                "published":"Fri, 22 Jun","updated":null,"categories":["c"],"summary":"s"},"http":{"status":200,"headers":{"ETag":"x"}}}""");

        assertThat(delivery.source().id()).isEqualTo("d1");
        assertThat(delivery.source().uri()).endsWith("/corpus.jsonl#1");
        assertThat(delivery.url()).isEqualTo("https://news.example/a");
        assertThat(delivery.publisher()).isEqualTo("Example News");
        assertThat(delivery.fetchedAt()).isEqualTo(Instant.parse("2018-06-22T12:37:00Z"));
        assertThat(delivery.mediaType()).isEqualTo("text/html");
        assertThat(delivery.charset()).isEqualTo("ISO-8859-1");
        assertThat(new String(delivery.payload(), UTF_8)).isEqualTo("<p>");
        assertThat(delivery.feedItem().authors()).containsExactly("A B");
        assertThat(delivery.feedItem().updated()).isNull();
        assertThat(delivery.http().header("etag")).contains("x");
    }

    @Test
    void aBodyIsUtf8WhateverElseIsDeclared() throws IOException {
        Delivery delivery = delivery("{\"id\":1,\"charset\":\"latin1\",\"body\":\"Gr\\u00fc\\u00dfe\"}");

        assertThat(delivery.charset()).isEqualTo("UTF-8");
        assertThat(new String(delivery.payload(), UTF_8)).isEqualTo("Grüße");
        assertThat(delivery.source().id()).isEqualTo("1");
    }

    @Test
    void aFileIsFoundBesideTheListAndNamesTheDelivery() throws IOException {
        Files.createDirectory(folder.resolve("html"));
        Files.writeString(folder.resolve("html/p1.html"), "<p>one");

        Delivery delivery = delivery("{\"file\":\"html/p1.html\"}");

        assertThat(delivery.source().id()).isEqualTo("p1");
        assertThat(delivery.mediaType()).isEqualTo("text/html");
        assertThat(delivery.fetchedAt()).isEqualTo(NOW);
    }

    @Test
    void withoutIdAndFileTheLineNamesTheDelivery() throws IOException {
        assertThat(delivery("{\"body\":\"<p>x\"}").source().id()).isEqualTo("corpus#1");
    }

    @Test
    void anEmptyBodyIsADelivery() throws IOException {
        assertThat(delivery("{\"id\":\"e\",\"body\":\"\"}").payload()).isEmpty();
        assertThat(delivery("{\"id\":\"e\"}").payload()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":\"x\",              | not JSON: Unexpected end-of-input",
                "{\"id\":\"x\"} {}           | not JSON: Trailing token",
                "{\"id\":\"x\",\"id\":\"y\"} | not JSON: Duplicate field 'id'",
                "[1]                         | a delivery is a JSON object, this is an array",
                "{\"url\":5}                 | url is the number 5, not a text",
                "{\"id\":[\"x\"]}            | id is an array, not a text",
                "{\"fetchedAt\":\"today\"}   | fetchedAt=today is not a point in time; write it like 2018-06-22T12:37:00Z",
                "{\"bodyBase64\":\"a\"}      | bodyBase64 is not Base64",
                "{\"body\":\"b\",\"file\":\"f\"} | a delivery has one of body, bodyBase64 and file, this has body and file",
                "{\"file\":\"gone.html\"}    | there is no file",
                "{\"file\":\"\"}             | is not a file",
                "{\"feedItem\":\"x\"}        | feedItem is a text, not an object",
                "{\"feedItem\":{\"authors\":[1]}} | feedItem.authors holds the number 1, not a text",
                "{\"http\":{\"status\":\"200\"}}  | http.status is a text, not a whole number",
            })
    void aLineThatIsNoDeliveryIsReportedWithFileAndLine(String line, String why) throws IOException {
        assertThat(messages("{\"id\":\"good\",\"body\":\"b\"}\n" + line + "\n"))
                .singleElement()
                .asString()
                .contains("corpus.jsonl:2: ")
                .contains(why);
    }

    @Test
    void bytesThatAreNotUtf8AreReported() throws IOException {
        Files.write(
                folder.resolve("corpus.jsonl"), new byte[] {'{', '"', 'i', 'd', '"', ':', '"', (byte) 0xC3, '"', '}'});

        assertThat(read(folder.resolve("corpus.jsonl")))
                .singleElement()
                .isInstanceOf(Unreadable.class)
                .extracting(reading -> ((Unreadable) reading).message())
                .asString()
                .contains("corpus.jsonl:1: not JSON");
    }

    @Test
    void whatIsGoodGoesThroughAroundWhatIsBadAndTheCountAddsUp() throws IOException {
        String big = "x".repeat(CAP + 1);
        List<Reading> readings = readings("\uFEFF{\"id\":\"1\",\"body\":\"a\"}\n\nbroken\r\n{\"id\":\"4\",\"body\":\""
                + big + "\"}\n{\"id\":\"5\",\"body\":\"b\"}");

        assertThat(readings)
                .extracting(Reading::where)
                .map(where -> where.substring(where.lastIndexOf(':') + 1))
                .containsExactly("1", "3", "4", "5");
        assertThat(readings).filteredOn(Read.class::isInstance).hasSize(2);
        assertThat(readings.get(2)).isInstanceOfSatisfying(Unreadable.class, large -> assertThat(large.why())
                .startsWith("TOO_LARGE: the payload has 5,001 bytes"));
    }

    @Test
    void aLineTooLongForAnyPayloadIsReportedAndTheNextIsRead() throws IOException {
        String endless = "{\"body\":\"" + "x".repeat(6 * CAP + (1 << 20)) + "\"}\n";

        List<Reading> readings = readings(endless + "{\"id\":\"2\",\"body\":\"b\"}\n");

        assertThat(readings).hasSize(2);
        assertThat(readings.get(0)).isInstanceOfSatisfying(Unreadable.class, large -> assertThat(large.why())
                .startsWith("TOO_LARGE: the line has more than"));
        assertThat(readings.get(1)).isInstanceOf(Read.class);
    }

    @Test
    void aPackedLineWithoutEndStopsTheFileAndSaysSo() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write("{\"id\":\"1\",\"body\":\"b\"}\n".getBytes(UTF_8));
            for (int i = 0; i < 10; i++) {
                out.write(new byte[1 << 20]);
            }
        }
        Files.write(folder.resolve("corpus.jsonl.gz"), bytes.toByteArray());

        List<Reading> readings = read(folder.resolve("corpus.jsonl.gz"));

        assertThat(readings.get(0)).isInstanceOf(Read.class);
        assertThat(((Unreadable) readings.get(1)).message())
                .contains("line 2 does not end within")
                .endsWith("after line 1");
    }

    @Test
    void fieldsThatMeanNothingAreNamedOnceAtTheEnd() throws IOException {
        List<Reading> readings = readings(
                "{\"id\":\"1\",\"body\":\"a\",\"headline\":\"h\"}\n{\"id\":\"2\",\"body\":\"a\",\"fetchedat\":\"x\"}\n");

        assertThat(readings).last().isInstanceOfSatisfying(PassedOver.class, note -> assertThat(note.names())
                .containsExactly("fetchedat", "headline"));
    }

    @Test
    void base64MayBeWrapped() throws IOException {
        String wrapped = Base64.getMimeEncoder(4, new byte[] {'\n'}).encodeToString("binary".getBytes(UTF_8));

        assertThat(delivery("{\"bodyBase64\":\"" + wrapped.replace("\n", "\\n") + "\"}")
                        .payload())
                .isEqualTo("binary".getBytes(UTF_8));
    }

    private Delivery delivery(String line) throws IOException {
        return ((Read) readings(line).get(0)).delivery();
    }

    private List<String> messages(String text) throws IOException {
        return readings(text).stream()
                .filter(Unreadable.class::isInstance)
                .map(reading -> ((Unreadable) reading).message())
                .toList();
    }

    private List<Reading> readings(String text) throws IOException {
        return read(Files.writeString(folder.resolve("corpus.jsonl"), text));
    }

    private List<Reading> read(Path file) {
        List<Reading> readings = new ArrayList<>();
        new DeliveriesFile(file, new Payloads(CAP), NOW).read(readings::add);
        return readings;
    }
}
