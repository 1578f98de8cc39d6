package org.afferent.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.api.Test;

class MonitorServerTest {
    private final AtomicReference<Health> health =
            new AtomicReference<>(Health.of(State.RUNNING, Optional.empty(), Optional.empty()));

    @Test
    void thePagesFollowTheHealth() throws Exception {
        try (MonitorServer server = start()) {
            assertThat(get(server, "/healthz").statusCode()).isEqualTo(200);
            assertThat(get(server, "/readyz").statusCode()).isEqualTo(200);

            health.set(Health.of(State.REBALANCING, Optional.empty(), Optional.empty()));
            assertThat(get(server, "/healthz").statusCode()).isEqualTo(200);
            assertThat(get(server, "/readyz").statusCode()).isEqualTo(503);

            health.set(Health.of(State.RUNNING, Optional.empty(), Optional.of("no broker")));
            HttpResponse<String> lost = get(server, "/healthz");
            assertThat(lost.statusCode()).isEqualTo(503);
            assertThat(lost.body()).contains("not healthy").contains("cause: no broker");
        }
    }

    @Test
    void metricsAreThereWhateverTheHealth() throws Exception {
        health.set(Health.of(State.ERROR, Optional.empty(), Optional.empty()));
        try (MonitorServer server = start()) {
            HttpResponse<String> metrics = get(server, "/metrics");

            assertThat(metrics.statusCode()).isEqualTo(200);
            assertThat(metrics.headers().firstValue("content-type")).contains(MonitorServer.METRICS_TYPE);
            assertThat(metrics.body()).isEqualTo("a 1\n");
        }
    }

    @Test
    void nothingElseIsThereAndNothingCanBeSent() throws Exception {
        try (MonitorServer server = start()) {
            assertThat(get(server, "/metrics/x").statusCode()).isEqualTo(404);
            assertThat(HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(uri(server, "/healthz"))
                                            .POST(BodyPublishers.ofString("x"))
                                            .build(),
                                    BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(405);
        }
    }

    private MonitorServer start() throws Exception {
        return MonitorServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), health::get, () -> "a 1\n");
    }

    private static HttpResponse<String> get(MonitorServer server, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri(server, path)).build(), BodyHandlers.ofString());
    }

    private static URI uri(MonitorServer server, String path) {
        return URI.create("http://127.0.0.1:" + server.address().getPort() + path);
    }
}
