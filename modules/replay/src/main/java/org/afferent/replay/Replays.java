package org.afferent.replay;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.afferent.model.Coordinates;
import org.afferent.wire.Generation;
import org.afferent.wire.Generations;
import org.afferent.wire.Offsets;
import org.afferent.wire.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/** How generations come to be, and which of them nobody needs any more. */
public final class Replays {
    private Replays() {}

    /**
     * A generation that begins now: it has caught up when it has read what news.raw holds at this moment.
     *
     * @param liveApplicationId the new one's application is named after it
     * @param now by the caller's clock
     */
    public static Generation begin(
            Admin admin,
            String name,
            String liveApplicationId,
            Generation.Versions versions,
            Generation.Scope scope,
            Instant now) {
        Offsets asked = new Offsets(admin);
        Map<TopicPartition, Long> ends = asked.ends(asked.partitions(List.of(Topics.RAW)));
        List<Coordinates> positions = ends.entrySet().stream()
                .filter(end -> end.getValue() > 0)
                .map(end -> new Coordinates(end.getKey().topic(), end.getKey().partition(), end.getValue()))
                .sorted(Comparator.comparingInt(Coordinates::partition))
                .toList();
        return new Generation(
                name,
                name + ".",
                liveApplicationId + "-" + name,
                versions,
                Generation.Status.REPLAYING,
                now,
                positions,
                scope);
    }

    /** Those that are neither promoted nor the way back from it, and were started before {@code before}. */
    public static List<Generation> collectable(Generations generations, Instant before) {
        String promoted = generations.promoted().name();
        String previous = generations.promotion().previous();
        return generations.all().stream()
                .filter(g ->
                        !g.isLive() && !g.name().equals(promoted) && !g.name().equals(previous))
                .filter(g -> g.startedAt() != null && g.startedAt().isBefore(before))
                .toList();
    }
}
