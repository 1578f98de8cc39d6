package org.afferent.streams;

import java.time.Duration;
import java.util.Optional;
import org.afferent.dedup.Policies;

/**
 * By what deliveries become works, and for how long the application remembers them. The same in all instances of a generation.
 *
 * @param policies the policy file
 * @param retention how long after its last delivery an article is kept, counted in the time of deliveries; {@code null} for ever
 */
public record Deduplication(Policies policies, Duration retention) {
    /** The default policy, for ever. */
    public static final Deduplication DEFAULT = new Deduplication(Policies.DEFAULT, null);

    /** How long after its last delivery an article is kept, in millis. */
    Optional<Long> retentionMillis() {
        return Optional.ofNullable(retention).map(Duration::toMillis);
    }
}
