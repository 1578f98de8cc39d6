package org.afferent.producers.push;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.afferent.model.Delivery;
import org.afferent.producers.Publication;
import org.afferent.producers.Publication.Published;
import org.afferent.producers.Publication.Refused;
import org.afferent.producers.push.Problem.Fault;
import org.afferent.producers.web.ContentCoding;

/** {@code POST /deliveries}. */
final class DeliveriesEndpoint {
    private final Doorkeeper doorkeeper;
    private final RawAcks acks;
    private final ReceiveLimits limits;
    private final Clock clock;
    private final Semaphore slots;

    DeliveriesEndpoint(Doorkeeper doorkeeper, RawAcks acks, ReceiveLimits limits, Clock clock) {
        this.doorkeeper = doorkeeper;
        this.acks = acks;
        this.limits = limits;
        this.clock = clock;
        this.slots = new Semaphore(limits.atOnce());
    }

    Reply post(Call call) throws RefusedException {
        PublisherKey key = doorkeeper.publisher(call);
        if (!slots.tryAcquire()) {
            throw new RefusedException(
                    Reply.problem(Problem.of(503, "Service Unavailable", "too many requests are being worked on"))
                            .with("Retry-After", "5"));
        }
        try {
            byte[] body = body(call);
            List<Delivery> deliveries =
                    new PushedBody(key, clock.instant(), limits.payload()).read(call.mediaType(), body);
            doorkeeper.count(key, deliveries.size());
            return answer(acks.publish(deliveries));
        } finally {
            slots.release();
        }
    }

    private byte[] body(Call call) throws RefusedException {
        try {
            byte[] received = call.body().readNBytes(limits.body() + 1);
            if (received.length > limits.body()) {
                throw new ContentCoding.TooLargeException("the body", limits.body());
            }
            return ContentCoding.decoded(
                    received, call.header("content-encoding").orElse(null), limits.body());
        } catch (ContentCoding.TooLargeException large) {
            throw new RefusedException(413, "Content Too Large", large.getMessage());
        } catch (IOException broken) {
            throw new RefusedException(400, "Bad Request", "the body cannot be read: " + broken.getMessage());
        }
    }

    /** The broker's word, not ours: 202 only when it has everything. */
    private static Reply answer(List<Publication> outcomes) {
        List<Map<String, Object>> accepted = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof Published published) {
                accepted.add(accepted(published));
            } else if (outcomes.get(i) instanceof Refused refused) {
                faults.add(new Fault("/" + i, refused.why()));
            }
        }
        if (faults.isEmpty()) {
            return Reply.json(202, Map.of("accepted", accepted));
        }
        return Reply.problem(new Problem(
                        503,
                        "Service Unavailable",
                        accepted.size() + " of " + outcomes.size()
                                + " are safe; send all again, what came twice is recognized",
                        faults))
                .with("Retry-After", "30");
    }

    private static Map<String, Object> accepted(Published published) {
        Map<String, Object> raw = new LinkedHashMap<>();
        raw.put("topic", published.raw().topic());
        raw.put("partition", published.raw().partition());
        raw.put("offset", published.raw().offset());
        Map<String, Object> accepted = new LinkedHashMap<>();
        accepted.put("id", published.id());
        accepted.put("raw", raw);
        return accepted;
    }
}
