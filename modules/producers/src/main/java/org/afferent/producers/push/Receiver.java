package org.afferent.producers.push;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which request goes where. Knows nothing of the server that took it. */
public final class Receiver {
    private static final String WEBSUB = "/websub/";

    private final DeliveriesEndpoint deliveries;
    private final Optional<WebSubCallback> websub;

    /**
     * @param websub the callback of hubs, when there is one
     */
    public Receiver(
            List<PublisherKey> keys, RawAcks acks, ReceiveLimits limits, Optional<WebSubCallback> websub, Clock clock) {
        this.deliveries = new DeliveriesEndpoint(new Doorkeeper(keys, clock), acks, limits, clock);
        this.websub = websub;
    }

    /** Answers a request; never throws. */
    public Reply answer(Call call) {
        try {
            return route(call);
        } catch (RefusedException refused) {
            return refused.reply();
        } catch (RuntimeException unexpected) { // its text may hold what was sent; the sender learns the kind only
            return Reply.problem(Problem.of(
                    500, "Internal Server Error", unexpected.getClass().getSimpleName() + "; nothing is promised"));
        }
    }

    private Reply route(Call call) throws RefusedException {
        if (call.path().equals("/deliveries")) {
            require(call, "POST");
            return deliveries.post(call);
        }
        if (call.path().startsWith(WEBSUB) && websub.isPresent()) {
            String feed = call.path().substring(WEBSUB.length());
            require(call, "GET", "POST");
            return call.method().equals("GET")
                    ? websub.get().verify(feed, call.query())
                    : websub.get().take(feed, call);
        }
        if (call.path().equals("/openapi.yaml")) {
            require(call, "GET");
            return Reply.text(200, "application/yaml", description());
        }
        if (call.path().equals("/health")) {
            require(call, "GET");
            return Reply.json(200, Map.of("status", "up"));
        }
        throw new RefusedException(404, "Not Found", "there are /deliveries, /openapi.yaml and /health");
    }

    private static void require(Call call, String... methods) throws RefusedException {
        for (String method : methods) {
            if (method.equals(call.method())) {
                return;
            }
        }
        throw new RefusedException(Reply.problem(
                        Problem.of(405, "Method Not Allowed", call.path() + " takes " + String.join(", ", methods)))
                .with("Allow", String.join(", ", methods)));
    }

    private static String description() {
        try (InputStream in = Receiver.class.getResourceAsStream("openapi.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
