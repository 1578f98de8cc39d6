package org.afferent.sinks.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.afferent.client.Position;
import org.afferent.client.WorkAdded;
import org.afferent.client.WorkEvent;
import org.afferent.sinks.RunningSink;
import org.afferent.sinks.TargetException;
import org.afferent.testkit.SinkContract;
import org.afferent.testkit.SinkHarness;
import org.afferent.testkit.Works;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookSinkIT extends SinkContract {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Position AFTER = new Position("t", Map.of(0, 1L), null);

    @TempDir
    Path folder;

    @Override
    protected SinkHarness create() throws Exception {
        return new Hook(folder.resolve("hook"));
    }

    @Test
    void signsAsStandardWebhooksSays() {
        // The example of the specification and of its reference libraries.
        assertThat(new Signature(SECRET).of("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        assertThatThrownBy(() -> new Signature("secret"))
                .hasMessageContaining("whsec_")
                .hasMessageNotContaining("secret is not secret");
    }

    @Test
    void sendsTheKeyAndASignatureWithTheEvent() throws Exception {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        try (Endpoint endpoint = new Endpoint();
                WebhookSink sink =
                        new WebhookSink(plan(endpoint, Duration.ofDays(1)), Clock.fixed(now, ZoneOffset.UTC))) {
            sink.open();
            sink.write(List.of(new WorkAdded("w1@t-0@7", Works.work(1, "One"))), AFTER);
            Endpoint.Received received = endpoint.accepted.get(0);
            assertThat(received.headers().getFirst("webhook-id")).isEqualTo("w1@t-0@7");
            assertThat(received.headers().getFirst("webhook-signature"))
                    .isEqualTo(new Signature(SECRET).of("w1@t-0@7", now.getEpochSecond(), received.body()));
        }
    }

    @Test
    void whatIsRefusedTooOftenIsADeadLetterAndTheNextHasItsTurn() throws Exception {
        try (Endpoint endpoint = new Endpoint();
                WebhookSink sink = new WebhookSink(plan(endpoint, Duration.ofDays(1)), Clock.systemUTC())) {
            sink.open();
            endpoint.answers.addAll(List.of(400, 422, 400));
            sink.write(
                    List.of(new WorkAdded("k1", Works.work(1, "One")), new WorkAdded("k2", Works.work(2, "Two"))),
                    AFTER);
            assertThat(endpoint.accepted)
                    .extracting(Endpoint.Received::body)
                    .singleElement()
                    .asString()
                    .contains("Two");
            assertThat(Files.readAllLines(folder.resolve("plan/dead-letters.jsonl")))
                    .singleElement()
                    .asString()
                    .contains("One");

            sink.erase(Set.of(Works.id(1).substring(1)));
            sink.write(List.of(new WorkAdded("k3", Works.work(1, "One"))), AFTER);
            assertThat(Files.readString(folder.resolve("plan/dead-letters.jsonl")))
                    .as("taken down")
                    .doesNotContain("One")
                    .contains("taken-down");
            assertThat(endpoint.accepted.get(1).body()).doesNotContain("One").contains("taken-down");
        }
    }

    @Test
    void anOverloadedEndpointIsWaitedForAndInTheEndTheEventIsADeadLetter() throws Exception {
        List<WorkEvent> one = List.of(new WorkAdded("k1", Works.work(1, "One")));
        try (Endpoint endpoint = new Endpoint()) {
            endpoint.answers.addAll(List.of(503, 429, 503));
            try (WebhookSink patient = new WebhookSink(plan(endpoint, Duration.ofDays(1)), Clock.systemUTC())) {
                patient.open();
                assertThatThrownBy(() -> patient.write(one, AFTER))
                        .isInstanceOf(TargetException.class)
                        .hasMessageContaining("503");
                assertThatThrownBy(() -> patient.write(one, AFTER)).hasMessageContaining("429");
            }
            try (WebhookSink hasty = new WebhookSink(plan(endpoint, Duration.ZERO), Clock.systemUTC())) {
                hasty.open();
                hasty.write(one, AFTER);
            }
            assertThat(folder.resolve("plan/dead-letters.jsonl")).exists();
        }
    }

    private WebhookPlan plan(Endpoint endpoint, Duration patience) {
        return new WebhookPlan(endpoint.url(), SECRET, folder.resolve("plan"), 3, patience, Duration.ofSeconds(5));
    }

    private static final class Hook implements SinkHarness {
        private final Endpoint endpoint = new Endpoint();
        private final RunningSink<WebhookSink> sink;

        Hook(Path folder) throws Exception {
            sink = new RunningSink<>(
                    () -> new WebhookSink(
                            new WebhookPlan(
                                    endpoint.url(), SECRET, folder, 3, Duration.ofDays(1), Duration.ofSeconds(5)),
                            Clock.systemUTC()),
                    WebhookSink::close);
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
            Map<String, String> shown = new HashMap<>();
            for (Endpoint.Received received : endpoint.accepted) {
                JsonNode event = new ObjectMapper().readTree(received.body());
                String workId = event.get("workId").asText();
                if (event.has("work")) {
                    shown.put(workId, event.get("work").get("headline").asText());
                } else {
                    shown.remove(workId);
                }
            }
            return shown;
        }

        @Override
        public void takeTargetDown() {
            endpoint.close();
        }

        @Override
        public void bringTargetBack() throws Exception {
            endpoint.start();
        }

        @Override
        public void close() {
            endpoint.close();
        }
    }
}
