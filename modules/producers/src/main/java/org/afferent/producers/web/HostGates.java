package org.afferent.producers.web;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.afferent.producers.web.Fetched.Answer;
import org.afferent.producers.web.Fetched.Failed;

/**
 * One request at a time for each host, a pause between two, longer pauses after 429, 5xx and silence. Knows no clock; not safe for several threads.
 */
public final class HostGates {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int DOUBLINGS = 10;

    private final Duration interval;
    private final RandomGenerator chance;
    private final Map<String, Gate> gates = new HashMap<>();

    private static final class Gate {
        private boolean busy;
        private int failures;
        private Instant opens = Instant.EPOCH;
        private Duration interval;
    }

    /**
     * @param interval the least time from the end of a request to the beginning of the next at one host
     * @param chance spreads the pauses, so that hosts that fell together are not asked together
     */
    public HostGates(Duration interval, RandomGenerator chance) {
        this.interval = interval;
        this.chance = chance;
    }

    /** When the host may be asked; empty while it is being asked. */
    public Optional<Instant> opens(String host) {
        Gate gate = gate(host);
        return gate.busy ? Optional.empty() : Optional.of(gate.opens);
    }

    /** Takes the host's one slot. */
    public void enter(String host) {
        gate(host).busy = true;
    }

    /** Gives the slot back without having asked. */
    public void leave(String host) {
        gate(host).busy = false;
    }

    /** Gives the slot back after an answer, or none; returns how long the host rests. */
    public Duration leave(String host, Fetched fetched, Instant now) {
        Gate gate = gate(host);
        gate.busy = false;
        Duration rest = gate.interval;
        if (fetched instanceof Answer answer && !isOverload(answer.status())) {
            gate.failures = 0;
        } else if (fetched instanceof Answer || fetched instanceof Failed) {
            Duration pause = pause(gate.failures++);
            rest = fetched instanceof Answer answer ? RetryAfter.of(answer, now).orElse(pause) : pause;
        }
        Instant opens = now.plus(rest.compareTo(gate.interval) < 0 ? gate.interval : rest);
        gate.opens = opens.isAfter(gate.opens) ? opens : gate.opens;
        return Duration.between(now, gate.opens);
    }

    /** As {@code Crawl-delay} asks. */
    public void slow(String host, Duration delay) {
        Gate gate = gate(host);
        gate.interval = delay.compareTo(interval) > 0 ? delay : interval;
    }

    static boolean isOverload(int status) {
        return status == 429 || status >= 500;
    }

    /** Doubles from failure to failure, then half to one and a half times of that. */
    private Duration pause(int failures) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(DOUBLINGS, failures));
        Duration most = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        return Duration.ofMillis((long) (most.toMillis() * (0.5 + chance.nextDouble())));
    }

    private Gate gate(String host) {
        return gates.computeIfAbsent(host, name -> {
            Gate gate = new Gate();
            gate.interval = interval;
            return gate;
        });
    }
}
