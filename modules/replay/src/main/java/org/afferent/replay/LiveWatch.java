package org.afferent.replay;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.afferent.wire.Generation;
import org.afferent.wire.Offsets;
import org.afferent.wire.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/** Looks at the promoted generation and sets the pace of a replay by it. Not for several threads. */
public final class LiveWatch {
    private final Offsets asked;
    private final Pace pace;
    private final List<TopicPartition> raw;
    private long lastEnd = -1;
    private long lastLook;

    public LiveWatch(Admin admin, Pace pace) {
        this.asked = new Offsets(admin);
        this.pace = pace;
        this.raw = asked.partitions(List.of(Topics.RAW));
    }

    /** Asks once and adapts the pace; to be called about once a second. A live generation that never ran cannot be late. */
    public void look(Generation live) {
        Map<TopicPartition, Long> committed = asked.committed(live.applicationId());
        Map<TopicPartition, Long> ends = asked.ends(raw);
        long now = System.nanoTime();
        long end = ends.values().stream().mapToLong(Long::longValue).sum();
        double seconds = (now - lastLook) / (double) TimeUnit.SECONDS.toNanos(1);
        double input = lastEnd < 0 || seconds <= 0 ? 0 : (end - lastEnd) / seconds;
        lastEnd = end;
        lastLook = now;
        long behind = 0;
        for (TopicPartition partition : raw) {
            Long done = committed.get(partition);
            behind += done == null ? 0 : Math.max(0, ends.get(partition) - done);
        }
        pace.adapt(behind, input);
    }
}
