package org.afferent.client;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What a subscription is to be; each method gives another plan. */
public final class SubscriptionPlan {
    private final Map<String, Object> settings;
    private final String name;
    private final WorkFilter filter;
    private final Start start;
    private final Position position;
    private final Supplier<String> topic;

    private SubscriptionPlan(
            Map<String, Object> settings,
            String name,
            WorkFilter filter,
            Start start,
            Position position,
            Supplier<String> topic) {
        this.settings = settings;
        this.name = name;
        this.filter = filter;
        this.start = start;
        this.position = position;
        this.topic = topic;
    }

    static SubscriptionPlan of(Map<String, ?> settings) {
        return new SubscriptionPlan(new HashMap<>(settings), null, WorkFilter.ALL, Start.beginning(), null, null);
    }

    /** Keeps the position in Kafka under this name (a consumer group); without one each start is a first start. */
    public SubscriptionPlan named(String group) {
        return new SubscriptionPlan(settings, group, filter, start, position, topic);
    }

    /** Only these works. With another filter than last time, what the new one adds among the works before the position is not told of: take another name for that. */
    public SubscriptionPlan filter(WorkFilter only) {
        return new SubscriptionPlan(settings, name, only, start, position, topic);
    }

    /** Where it begins as long as there is no position. */
    public SubscriptionPlan from(Start first) {
        return new SubscriptionPlan(settings, name, filter, first, position, topic);
    }

    /**
     * Where it goes on, kept by the caller: {@link Events#position()} of the last events that are dealt with.
     *
     * @param kept {@code null} when there is none yet
     */
    public SubscriptionPlan at(Position kept) {
        return new SubscriptionPlan(settings, name, filter, start, kept, topic);
    }

    /**
     * In the place of the promoted generation's topic: for tests, and for a generation that is not promoted.
     *
     * @param other asked again and again; when the answer changes the subscription changes over
     */
    public SubscriptionPlan topic(Supplier<String> other) {
        return new SubscriptionPlan(settings, name, filter, start, position, other);
    }

    /**
     * Opens it: reads what lies before its position, then is ready.
     *
     * @throws IllegalArgumentException when the settings cannot be right
     */
    public Subscription open() {
        return new Subscription(this);
    }

    Map<String, Object> settings() {
        return settings;
    }

    String name() {
        return name;
    }

    WorkFilter filter() {
        return filter;
    }

    Start start() {
        return start;
    }

    Position position() {
        return position;
    }

    Supplier<String> topic() {
        return topic;
    }
}
