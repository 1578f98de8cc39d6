package org.afferent.sinks.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.afferent.client.Position;
import org.afferent.client.WorkEvent;
import org.afferent.sinks.Erasure;
import org.afferent.sinks.Sink;
import org.afferent.sinks.TargetException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Events as POST requests, one each and in order, signed after Standard Webhooks. {@code webhook-id} is the event's key: the same when it is sent again. What the endpoint refuses too
 * often, or cannot take for too long, becomes a line of {@code dead-letters.jsonl}, and the next event has its turn.
 */
public final class WebhookSink implements Sink {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookSink.class);
    /** Request timeout, too early, too many requests: the event is not at fault. */
    private static final Set<Integer> LATER = Set.of(408, 425, 429);

    private final WebhookPlan plan;
    private final Signature signature;
    private final Clock clock;
    private final HttpClient http;
    private FileChannel lock;
    private Erasure erasure = Erasure.NOTHING;
    private String inHand = "";
    private int refusals;
    private long waitingSince;

    /** @throws IllegalArgumentException when the secret is not of the right form */
    public WebhookSink(WebhookPlan plan, Clock clock) {
        this.plan = plan;
        this.clock = clock;
        signature = new Signature(plan.secret());
        http = HttpClient.newBuilder().connectTimeout(plan.timeout()).build();
    }

    @Override
    public Optional<Position> open() throws TargetException {
        try {
            close();
            Files.createDirectories(plan.folder());
            lock = FileChannel.open(
                    plan.folder().resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                throw new IOException("another process writes there");
            }
            Path kept = plan.folder().resolve(".position");
            return Files.exists(kept) ? Position.parse(Files.readString(kept).strip()) : Optional.empty();
        } catch (IOException unusable) {
            throw new TargetException(
                    "folder " + plan.folder() + " cannot be used: " + unusable.getMessage(), unusable);
        }
    }

    @Override
    public void write(List<WorkEvent> events, Position after) throws TargetException {
        for (WorkEvent event : events) {
            deliver(event);
        }
        try {
            Path next = plan.folder().resolve(".position.next");
            Files.writeString(next, after.text() + "\n");
            Files.move(
                    next,
                    plan.folder().resolve(".position"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            throw new TargetException("folder " + plan.folder() + " cannot be written: " + full.getMessage(), full);
        }
    }

    @Override
    public void erase(Set<String> articles) throws TargetException {
        erasure = new Erasure(articles);
        Path dead = deadLetters();
        try {
            if (!articles.isEmpty() && Files.exists(dead)) {
                erasure.from(dead);
            }
        } catch (IOException full) {
            throw new TargetException(dead + " cannot be rewritten: " + full.getMessage(), full);
        }
    }

    private Path deadLetters() {
        return plan.folder().resolve("dead-letters.jsonl");
    }

    private void deliver(WorkEvent event) throws TargetException {
        if (!event.key().equals(inHand)) {
            inHand = event.key();
            refusals = 0;
            waitingSince = clock.millis();
        }
        String body = erasure.line(event);
        while (true) {
            String problem;
            try {
                int status = send(event.key(), body);
                if (status / 100 == 2) {
                    return;
                }
                problem = "answered " + status;
                if (status / 100 != 5 && !LATER.contains(status)) {
                    refusals++;
                    if (refusals < plan.attempts()) {
                        continue;
                    }
                    bury(body, problem);
                    return;
                }
            } catch (IOException away) {
                problem = "is away: " + away.getMessage();
            }
            if (clock.millis() - waitingSince < plan.patience().toMillis()) {
                throw new TargetException(plan.url() + " " + problem, null);
            }
            bury(body, problem);
            return;
        }
    }

    private int send(String id, String body) throws IOException {
        long timestamp = clock.instant().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(plan.url())
                .timeout(plan.timeout())
                .header("content-type", "application/json")
                .header("user-agent", "afferent-webhook")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", signature.of(id, timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }

    private void bury(String body, String problem) throws TargetException {
        Path file = deadLetters();
        LOG.warn("{} {}: {} is a dead letter in {}", plan.url(), problem, inHand, file);
        try {
            Files.writeString(file, body + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException full) {
            throw new TargetException(file + " cannot be written: " + full.getMessage(), full);
        }
    }

    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException gone) {
            // Then it is free.
        }
    }
}
