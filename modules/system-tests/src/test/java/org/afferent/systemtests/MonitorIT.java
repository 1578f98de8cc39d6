package org.afferent.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.afferent.testkit.GeneratedDeliveries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A running stream tells how it is, also when its broker is gone and when it is back. */
class MonitorIT {
    private static final Path OPS = Path.of("../../ops");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void aLostBrokerIsUnhealthyWithItsCauseAndTheStreamGoesOnWhenItIsBack() throws Exception {
        int port = freePort();
        Process stream;
        try (TestCluster cluster = new TestCluster(folder.resolve("stack"))) {
            stream = StreamProcess.start(cluster, folder.resolve("state"), "--monitor-port", String.valueOf(port));
            await(port, "/readyz", page -> page.statusCode() == 200);
            await(port, "/metrics", page -> page.body().contains("afferent_lag_records{topic=\"news.raw\"}"));
            cluster.publish(GeneratedDeliveries.of(3, 100));
            cluster.awaitDecisions(100);
            HttpResponse<String> metrics =
                    await(port, "/metrics", page -> sum(page.body(), "afferent_decisions_total") == 100);
            assertThat(sum(metrics.body(), "afferent_deliveries_total")).isEqualTo(100);
            assertThat(sum(metrics.body(), "afferent_latency_seconds_count")).isPositive();
            everyMetricOfTheRulesAndTheDashboardIsThere(metrics.body());
        }
        try {
            HttpResponse<String> lost = await(port, "/healthz", page -> page.statusCode() == 503);
            assertThat(lost.body()).contains("cause: the cluster 127.0.0.1:");
            assertThat(stream.isAlive()).isTrue();
            try (TestCluster cluster = new TestCluster(folder.resolve("stack"))) {
                await(port, "/readyz", page -> page.statusCode() == 200);
                cluster.publish(GeneratedDeliveries.of(9, 10));
                cluster.awaitDecisions(110);
                await(port, "/metrics", page -> sum(page.body(), "afferent_decisions_total") == 110);
                stream.destroy();
                assertThat(stream.waitFor(60, TimeUnit.SECONDS)).isTrue();
                assertThat(stream.exitValue()).isZero();
            }
        } finally {
            stream.destroyForcibly();
        }
    }

    private static void everyMetricOfTheRulesAndTheDashboardIsThere(String scraped) throws IOException {
        Set<String> there = names(scraped, "(?m)^([a-z][a-zA-Z0-9_]*)[{ ]");
        for (String file : new String[] {"prometheus/alerts.yml", "grafana/afferent.json"}) {
            Set<String> named = names(Files.readString(OPS.resolve(file)), "\\b((?:afferent|kafka|jvm)_[a-z0-9_]+)\\b");
            assertThat(named).isNotEmpty();
            assertThat(there).as(file).containsAll(named);
        }
    }

    private static Set<String> names(String text, String pattern) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static double sum(String scraped, String metric) {
        return scraped.lines()
                .filter(line -> line.startsWith(metric + "{") || line.startsWith(metric + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static HttpResponse<String> await(int port, String path, Predicate<HttpResponse<String>> enough)
            throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String last = "no answer";
        while (System.nanoTime() < deadline) {
            try {
                HttpResponse<String> page = HTTP.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .timeout(Duration.ofSeconds(10))
                                .build(),
                        BodyHandlers.ofString());
                if (enough.test(page)) {
                    return page;
                }
                last = page.statusCode() + " " + page.body();
            } catch (IOException notYet) {
                last = notYet.toString();
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new AssertionError(path + " after " + PATIENCE + ": " + last);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
