package org.afferent.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.afferent.model.Coordinates;
import org.afferent.model.Decision;
import org.afferent.model.Reason;
import org.afferent.model.Verdict;
import org.afferent.producers.Publication.Published;
import org.afferent.producers.Publication.Refused;

/**
 * Conservation, counted: every delivery that Kafka took must come back as exactly one decision or one dead letter. Fed by several threads; what is heard of other people's
 * deliveries is not counted.
 */
final class Accounts {
    private final Map<Coordinates, Published> published = new HashMap<>();
    private final Map<Long, Coordinates> order = new TreeMap<>();
    private final List<Refused> refused = new ArrayList<>();
    private final Map<Coordinates, Decision> decisions = new HashMap<>();
    private final Map<Coordinates, Integer> repeated = new TreeMap<>();
    private final Map<Coordinates, String> deadLetters = new TreeMap<>();
    private final List<Decision> memberships = new ArrayList<>();
    private boolean allPublished;
    private long news;

    /** How it stands, for progress. */
    record Standing(int published, int accounted, boolean allPublished) {}

    /**
     * Kafka has a delivery.
     *
     * @param number its place in the input; acknowledgements come in any order
     */
    synchronized void published(long number, Published one) {
        published.put(one.raw(), one);
        order.put(number, one.raw());
        changed();
    }

    synchronized void refused(Refused one) {
        refused.add(one);
        changed();
    }

    /** From here on no more is published, and what was heard of others can be forgotten. */
    synchronized void allPublished() {
        allPublished = true;
        decisions.keySet().retainAll(published.keySet());
        deadLetters.keySet().retainAll(published.keySet());
        changed();
    }

    synchronized void decided(Decision decision) {
        if (decision.kind() == Decision.Kind.MEMBERSHIP) {
            memberships.add(decision);
        } else if (!allPublished || published.containsKey(decision.raw())) {
            if (decisions.putIfAbsent(decision.raw(), decision) != null) {
                repeated.merge(decision.raw(), 1, Integer::sum);
            }
        }
        changed();
    }

    synchronized void deadLetter(Coordinates raw, String why) {
        if (!allPublished || published.containsKey(raw)) {
            deadLetters.put(raw, why);
        }
        changed();
    }

    /** Waits until something happened, at most so long. */
    synchronized boolean awaitNews(Duration most) throws InterruptedException {
        long before = news;
        long deadline = System.nanoTime() + most.toNanos();
        while (news == before) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            wait(left / 1_000_000 + 1);
        }
        return true;
    }

    synchronized Standing standing() {
        int accounted = allPublished
                ? published.size() - unaccounted().size()
                : Math.min(published.size(), decisions.size() + deadLetters.size());
        return new Standing(published.size(), accounted, allPublished);
    }

    /** Deliveries that were published and neither decided nor dead letters, in the order of the input. */
    synchronized List<Published> unaccounted() {
        return order.values().stream()
                .map(published::get)
                .filter(one -> !decisions.containsKey(one.raw()) && !deadLetters.containsKey(one.raw()))
                .toList();
    }

    /** Whether the books balance: nothing refused by Kafka, nothing open, nothing decided twice. */
    synchronized boolean balanced() {
        return allPublished
                && refused.isEmpty()
                && repeated.isEmpty()
                && unaccounted().isEmpty();
    }

    /** Deliveries that were decided more than once; empty unless there is a bug. */
    synchronized List<Coordinates> repeated() {
        return List.copyOf(repeated.keySet());
    }

    synchronized List<Refused> refused() {
        return List.copyOf(refused);
    }

    /** The decisions on our deliveries, in the order of the input. */
    synchronized List<Decision> decisions() {
        return order.values().stream()
                .map(decisions::get)
                .filter(decision -> decision != null)
                .toList();
    }

    /** Later changes of the works that articles belong to. */
    synchronized List<Decision> memberships() {
        return List.copyOf(memberships);
    }

    /** Why, by delivery. */
    synchronized Map<Coordinates, String> deadLetters() {
        return new TreeMap<>(deadLetters);
    }

    synchronized int publishedCount() {
        return published.size();
    }

    /** Decisions by verdict, each verdict there. */
    synchronized Map<Verdict, Integer> verdicts() {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, 0);
        }
        decisions().forEach(decision -> counts.merge(decision.verdict(), 1, Integer::sum));
        return counts;
    }

    /** Rejections by reason. */
    synchronized Map<Reason, Integer> reasons() {
        Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
        decisions().stream()
                .filter(decision -> decision.reason() != null)
                .forEach(decision -> counts.merge(decision.reason(), 1, Integer::sum));
        return counts;
    }

    private void changed() {
        news++;
        notifyAll();
    }
}
