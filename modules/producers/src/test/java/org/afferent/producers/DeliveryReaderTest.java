package org.afferent.producers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.afferent.model.Delivery;
import org.afferent.model.SourceKind;
import org.afferent.producers.Reading.PassedOver;
import org.afferent.producers.Reading.Read;
import org.afferent.producers.Reading.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryReaderTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final int CAP = 2_000;

    @TempDir
    Path folder;

    @Test
    void aTextFileIsADeliveryNamedAfterTheFile() throws IOException {
        write("sleep-and-mood.v2.txt", "Ketamine works fast.");

        Delivery delivery = deliveries(folder).get(0);

        assertThat(delivery.source().id()).isEqualTo("sleep-and-mood.v2");
        assertThat(delivery.source().kind()).isEqualTo(SourceKind.FILE);
        assertThat(delivery.source().uri()).endsWith("/sleep-and-mood.v2.txt");
        assertThat(delivery.mediaType()).isEqualTo("text/plain");
        assertThat(delivery.charset()).isNull();
        assertThat(delivery.fetchedAt()).isEqualTo(NOW);
        assertThat(new String(delivery.payload(), UTF_8)).isEqualTo("Ketamine works fast.");
        assertThat(delivery.payloadDigest()).matches("[0-9a-f]{64}");
    }

    @Test
    void packedFilesAreUnpackedAndLoseBothEndings() throws IOException {
        gzip("page.html.gz", "<p>Packed".getBytes(UTF_8));

        Delivery delivery = deliveries(folder).get(0);

        assertThat(delivery.source().id()).isEqualTo("page");
        assertThat(delivery.mediaType()).isEqualTo("text/html");
        assertThat(new String(delivery.payload(), UTF_8)).isEqualTo("<p>Packed");
    }

    @Test
    void aFolderIsReadInTheOrderOfItsPathsAndSaysWhatItPassedOver() throws IOException {
        write("b.txt", "b");
        write("a/z.htm", "z");
        write("a/notes.yaml", "n");
        write(".hidden/secret.txt", "s");

        List<Reading> readings = read(folder);

        assertThat(readings)
                .filteredOn(Read.class::isInstance)
                .extracting(reading -> ((Read) reading).delivery().source().id())
                .containsExactly("z", "b");
        assertThat(readings)
                .filteredOn(PassedOver.class::isInstance)
                .singleElement()
                .extracting(reading -> ((PassedOver) reading).message())
                .asString()
                .endsWith("neither text, HTML, JSON Lines, WARC nor Avro, passed over: " + Path.of("a", "notes.yaml"));
    }

    @Test
    void aPathGivenTwiceIsReadTwice() throws IOException {
        write("a.txt", "a");

        assertThat(deliveries(folder, folder)).hasSize(2);
    }

    @Test
    void aPathThatIsNotThereIsReported() {
        assertThat(messages(folder.resolve("gone.txt")))
                .singleElement()
                .asString()
                .contains("gone.txt: there is no such file or folder");
    }

    @Test
    void aFileOfUnknownKindIsReportedWithTheKindsThereAre() throws IOException {
        write("paper.pdf", "%PDF");

        assertThat(messages(folder.resolve("paper.pdf")))
                .singleElement()
                .asString()
                .contains(".txt, .html, .htm, .jsonl, .warc and .avro");
    }

    @Test
    void aDamagedArchiveIsReported() throws IOException {
        write("a.txt.gz", "this is no gzip");

        assertThat(messages(folder)).singleElement().asString().contains("a.txt.gz cannot be read: damaged gzip");
    }

    @Test
    void anArchiveThatUnpacksToMoreThanTheCapIsStopped() throws IOException {
        gzip("bomb.txt.gz", new byte[50 * CAP]);

        assertThat(messages(folder))
                .singleElement()
                .asString()
                .contains(
                        "TOO_LARGE: the payload has more than 2,000 bytes unpacked, above the cap of 2,000 (max.payload)");
    }

    @Test
    void aFileAboveTheCapIsReportedWithItsSize() throws IOException {
        write("long.txt", "x".repeat(CAP + 1));

        assertThat(messages(folder)).singleElement().asString().contains("2,001 bytes");
    }

    @Test
    void aFileAtTheCapIsRead() throws IOException {
        write("long.txt", "x".repeat(CAP));

        assertThat(deliveries(folder)).hasSize(1);
    }

    private List<Reading> read(Path... paths) {
        List<Reading> readings = new ArrayList<>();
        new DeliveryReader(CAP, Clock.fixed(NOW, ZoneOffset.UTC)).read(List.of(paths), readings::add);
        return readings;
    }

    private List<Delivery> deliveries(Path... paths) {
        return read(paths).stream()
                .filter(Read.class::isInstance)
                .map(reading -> ((Read) reading).delivery())
                .toList();
    }

    private List<String> messages(Path... paths) {
        return read(paths).stream()
                .map(reading -> reading instanceof Unreadable unreadable ? unreadable.message() : reading.toString())
                .toList();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void gzip(String name, byte[] bytes) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            out.write(bytes);
        }
    }
}
