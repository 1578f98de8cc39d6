package org.afferent.producers.push;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.afferent.model.Coordinates;
import org.afferent.model.Delivery;
import org.afferent.producers.Publication;
import org.afferent.producers.Publication.Published;
import org.afferent.producers.Publication.Refused;

/** A receiver on a port of this machine, with a broker that does what it is told. */
final class Desk implements AutoCloseable {
    static final Instant NOW = Instant.parse("2018-06-25T06:00:00Z");
    static final String KEY = "k".repeat(43);
    static final ReceiveLimits LIMITS = new ReceiveLimits(10_000, 1_000, 4, Duration.ofSeconds(5));

    final List<Delivery> published = new ArrayList<>();
    String brokerProblem;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ReceiveServer server;

    Desk() {
        this(Optional.empty());
    }

    Desk(Optional<WebSubCallback> websub) {
        List<PublisherKey> keys =
                List.of(new PublisherKey("Example Press", PublishersFile.digest(KEY), Set.of("press.example"), 5));
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        server = new ReceiveServer(new Receiver(keys, this::publish, LIMITS, websub, clock), "127.0.0.1", 0, LIMITS);
    }

    List<Publication> publish(List<Delivery> deliveries) {
        List<Publication> outcomes = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            String id = delivery.source().id();
            if (brokerProblem == null) {
                outcomes.add(new Published("push", id, new Coordinates("news.raw", 0, published.size())));
                published.add(delivery);
            } else {
                outcomes.add(new Refused("push", id, brokerProblem));
            }
        }
        return outcomes;
    }

    HttpResponse<String> post(String mediaType, byte[] body, String... headers) throws Exception {
        return send("POST", "/deliveries", mediaType, body, headers);
    }

    HttpResponse<String> json(String body) throws Exception {
        return post(
                "application/json",
                body.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "Authorization",
                "Bearer " + KEY);
    }

    HttpResponse<String> send(String method, String path, String mediaType, byte[] body, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        if (mediaType != null) {
            request.header("Content-Type", mediaType);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        server.close();
    }
}
