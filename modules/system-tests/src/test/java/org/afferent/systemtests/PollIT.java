package org.afferent.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.afferent.news.RawArticle;
import org.afferent.news.SourceKind;
import org.afferent.testkit.Behaviors;
import org.afferent.testkit.MisbehavingServer;
import org.afferent.testkit.MisbehavingServer.Behavior;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances of {@code afferent poll} share feeds of twelve hosts; one is killed, and the other goes on where it was. */
class PollIT {
    private static final int HOSTS = 12;
    private static final Duration INTERVAL = Duration.ofSeconds(4);

    @TempDir
    Path folder;

    /** When each feed was asked. */
    private final Map<String, List<Long>> asked = new ConcurrentHashMap<>();

    @Test
    void instancesShareTheFeedsWithoutAskingTwiceAndGoOnWhereOneDied() throws Exception {
        assumeTrue(hasManyLoopbackAddresses(), "this system has one loopback address only; Linux has many");
        try (MisbehavingServer server = new MisbehavingServer(InetAddress.getByName("0.0.0.0"));
                TestCluster cluster = new TestCluster(folder.resolve("stack"))) {
            Path feeds = feeds(server);
            List<Process> instances = new ArrayList<>();
            try {
                instances.add(poll(cluster, feeds, "one"));
                cluster.awaitRaw(2 * HOSTS);
                instances.add(poll(cluster, feeds, "two"));
                awaitPolls(4);
                instances.get(0).destroyForcibly().waitFor();
                awaitPolls(3); // of every feed, those of the dead instance among them
                theOtherTellsThatItHasThemAll();
            } finally {
                for (Process instance : instances) {
                    instance.destroyForcibly().waitFor();
                }
            }

            everyFeedIsListed(cluster);
            List<RawArticle> raw = cluster.raw();
            assertThat(raw)
                    .extracting(one -> one.getSource().getId())
                    .doesNotHaveDuplicates()
                    .hasSize(2 * HOSTS);
            assertThat(raw)
                    .filteredOn(one -> one.getSource().getKind() == SourceKind.PAGE)
                    .hasSize(HOSTS);
            asked.forEach((feed, times) -> {
                for (int i = 1; i < times.size(); i++) {
                    assertThat(Duration.ofNanos(times.get(i) - times.get(i - 1)))
                            .as(feed)
                            .isGreaterThan(INTERVAL.minusMillis(500));
                }
            });
        }
    }

    private void theOtherTellsThatItHasThemAll() throws Exception {
        Matcher address = Pattern.compile("health and metrics at (\\S+);").matcher(read(folder.resolve("two.log")));
        assertThat(address.find()).isTrue();
        assertThat(page(address.group(1) + "/healthz")).startsWith("healthy");
        assertThat(page(address.group(1) + "/readyz")).startsWith("ready");
        assertThat(page(address.group(1) + "/metrics"))
                .contains("\nafferent_poll_feeds " + HOSTS + ".0\n")
                .contains("\nafferent_poll_polls_total{outcome=\"read\"} ")
                .contains("\nafferent_poll_alerts{kind=\"SILENT\"} 0.0\n");
    }

    private static String page(String url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private void everyFeedIsListed(TestCluster cluster) throws Exception {
        AfferentProcess feeds = new AfferentCalls(cluster, folder.resolve("no-state")).result("feeds", "--json");
        assertThat(feeds.exitCode()).as(feeds.err()).isZero();
        assertThat(feeds.out().lines())
                .hasSize(HOSTS)
                .allMatch(line -> line.contains("\"state\":\"ok\"") && line.contains("\"knownBy\":\"guid\""));
    }

    private Path feeds(MisbehavingServer server) throws IOException {
        StringBuilder file = new StringBuilder("contact: mailto:desk@example.org\ndefaults: {at-least: "
                + INTERVAL.toSeconds() + "s, at-most: " + INTERVAL.toSeconds() + "s}\nallow-hosts: [");
        for (int i = 1; i <= HOSTS; i++) {
            file.append(i == 1 ? "" : ", ").append("127.0.0.").append(i);
        }
        file.append("]\nfeeds:\n");
        for (int i = 1; i <= HOSTS; i++) {
            String host = "127.0.0." + i;
            String feed = "/feed-" + i;
            file.append("  - {id: feed-")
                    .append(i)
                    .append(", url: \"")
                    .append(server.url(host, feed))
                    .append("\"}\n");
            asked.put(feed, new CopyOnWriteArrayList<>());
            server.on(
                            feed,
                            timed(
                                    feed,
                                    Behaviors.body(
                                            "application/rss+xml",
                                            "<rss version=\"2.0\"><channel><title>t</title><link>http://a/</link><description>d</description><item><guid>g</guid>"
                                                    + "<title>Item " + i + "</title><link>"
                                                    + server.url(host, "/page-" + i)
                                                    + "</link><description>Text</description></item></channel></rss>")))
                    .on("/page-" + i, Behaviors.body("text/html", "<html><p>Page " + i + "</p></html>"));
        }
        return Files.writeString(folder.resolve("feeds.yaml"), file);
    }

    private Behavior timed(String feed, Behavior behavior) {
        return (request, out) -> {
            synchronized (asked) {
                asked.get(feed).add(System.nanoTime());
                asked.notifyAll();
            }
            behavior.answer(request, out);
        };
    }

    /** Waits until every feed was asked so many times from now on. */
    private void awaitPolls(int more) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        synchronized (asked) {
            Map<String, Integer> wanted = new ConcurrentHashMap<>();
            asked.forEach((feed, times) -> wanted.put(feed, times.size() + more));
            while (!asked.entrySet().stream().allMatch(feed -> feed.getValue().size() >= wanted.get(feed.getKey()))) {
                assertThat(System.nanoTime())
                        .as("not all feeds were asked again: " + asked)
                        .isLessThan(deadline);
                asked.wait(1_000);
            }
        }
    }

    private Process poll(TestCluster cluster, Path feeds, String name) throws Exception {
        Path log = folder.resolve(name + ".log");
        Process process = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.afferent.cli.Afferent",
                        "poll",
                        "--feeds",
                        feeds.toString(),
                        "--bootstrap-servers",
                        cluster.bootstrapServers(),
                        "--registry-url",
                        cluster.registryUrl(),
                        "--set",
                        "consumer.session.timeout.ms=6000",
                        "--set",
                        "consumer.heartbeat.interval.ms=1000"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(1, TimeUnit.SECONDS)).as(() -> read(log)).isFalse();
        return process;
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private static boolean hasManyLoopbackAddresses() {
        try (ServerSocket second = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.2"))) {
            return second.isBound();
        } catch (IOException one) {
            return false;
        }
    }
}
