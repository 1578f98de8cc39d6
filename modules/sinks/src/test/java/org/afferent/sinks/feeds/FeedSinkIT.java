package org.afferent.sinks.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.afferent.client.Mechanisms;
import org.afferent.client.Position;
import org.afferent.client.WorkAdded;
import org.afferent.sinks.RunningSink;
import org.afferent.testkit.SinkContract;
import org.afferent.testkit.SinkHarness;
import org.afferent.testkit.Works;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedSinkIT extends SinkContract {
    @TempDir
    Path temporary;

    @Override
    protected SinkHarness create() {
        return new Feeds(temporary.resolve("feeds"));
    }

    @Test
    void aReaderFindsAWorkInTheFeedsOfItsMechanismAndOfWhatThatIsAKindOf() throws Exception {
        Path folder = temporary.resolve("reader");
        write(folder, 10, new WorkAdded("1", Works.work(1, "Blocks & < \u0001 the receptor", "nmda-receptor")));

        SyndFeed feed = read(folder.resolve("nmda-receptor.atom"));
        SyndEntry entry = feed.getEntries().get(0);
        assertThat(feed.getTitle()).isEqualTo("Afferent: NMDA receptor");
        assertThat(entry.getTitle()).isEqualTo("Blocks & < \ufffd the receptor");
        assertThat(entry.getLink()).isEqualTo("https://example.org/1");
        assertThat(entry.getPublishedDate()).isEqualTo("2019-01-02T00:00:00Z");
        assertThat(entry.getDescription().getValue())
                .isEqualTo("nmda-receptor (asserted): A drug acts on nmda-receptor.");
        assertThat(read(folder.resolve("glutamate-system.atom")).getEntries()).hasSize(1);
        assertThat(read(folder.resolve("serotonin-system.atom")).getEntries()).isEmpty();
        JsonNode json = new ObjectMapper()
                .readTree(folder.resolve("glutamate-system.json").toFile());
        assertThat(json.get("items").get(0).get("id").asText()).isEqualTo(entry.getUri());
    }

    @Test
    void aFeedShowsTheNewestOnly() throws Exception {
        Path folder = temporary.resolve("newest");
        write(
                folder,
                2,
                new WorkAdded("1", Works.work(1, "One", "nmda-receptor")),
                new WorkAdded("3", Works.work(3, "Three", "nmda-receptor")),
                new WorkAdded("2", Works.work(2, "Two", "nmda-receptor")));
        assertThat(read(folder.resolve("nmda-receptor.atom")).getEntries())
                .extracting(SyndEntry::getTitle)
                .containsExactly("Three", "Two");
    }

    @Test
    void servesItsFilesAndNothingElse() throws Exception {
        Path folder = temporary.resolve("served");
        write(folder, 10, new WorkAdded("1", Works.work(1, "One", "nmda-receptor")));
        try (FeedServer server = new FeedServer(folder, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            HttpResponse<String> atom = get(server, "/nmda-receptor.atom", "");
            String tag = atom.headers().firstValue("etag").orElseThrow();
            assertThat(atom.statusCode()).isEqualTo(200);
            assertThat(atom.headers().firstValue("content-type")).contains("application/atom+xml; charset=utf-8");
            assertThat(get(server, "/nmda-receptor.atom", tag).statusCode()).isEqualTo(304);
            assertThat(get(server, "/", "").body()).contains("nmda-receptor.atom");
            assertThat(get(server, "/.state.json", "").statusCode()).isEqualTo(404);
            assertThat(get(server, "/..%2Fsecret.json", "").statusCode()).isEqualTo(404);
        }
    }

    private static HttpResponse<String> get(FeedServer server, String path, String tag) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("If-None-Match", tag)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static void write(Path folder, int length, WorkAdded... events) throws Exception {
        try (FeedSink sink = new FeedSink(folder, Mechanisms.bundled(), length, "https://feeds.example")) {
            sink.open();
            sink.write(List.of(events), new Position("t", Map.of(0, 1L), null));
        }
    }

    private static SyndFeed read(Path file) throws Exception {
        try (Reader in = Files.newBufferedReader(file)) {
            return new SyndFeedInput().build(in);
        }
    }

    private record Feeds(Path folder, RunningSink<FeedSink> sink) implements SinkHarness {
        Feeds(Path folder) {
            this(
                    folder,
                    new RunningSink<>(() -> new FeedSink(folder, Mechanisms.bundled(), 100, null), FeedSink::close));
        }

        @Override
        public void run(Supplier<String> topic) {
            sink.run(topic);
        }

        @Override
        public void runAndDie(Supplier<String> topic, int events) {
            sink.runAndDie(topic, events);
        }

        @Override
        public Map<String, String> shown() throws Exception {
            Map<String, String> ids = new HashMap<>();
            for (int number = 0; number < 100; number++) {
                String workId = Works.id(number);
                ids.put(
                        "urn:uuid:" + UUID.nameUUIDFromBytes(workId.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        workId);
            }
            Map<String, String> shown = new HashMap<>();
            for (SyndEntry entry : read(folder.resolve("all.atom")).getEntries()) {
                shown.put(ids.get(entry.getUri()), entry.getTitle());
            }
            return shown;
        }

        @Override
        public void takeTargetDown() throws IOException {
            Files.move(folder, folder.resolveSibling("away"));
            Files.writeString(folder, "in the way");
        }

        @Override
        public void bringTargetBack() throws IOException {
            Files.delete(folder);
            Files.move(folder.resolveSibling("away"), folder);
        }

        @Override
        public void close() {}
    }
}
