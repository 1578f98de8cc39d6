package org.afferent.wire;

import java.time.Instant;

/**
 * Which generation readers follow.
 *
 * @param generation as it was when it was promoted
 * @param promotedAt by the clock of who promoted it; {@code null} as long as nothing was
 * @param previous the name of the one before; {@code null} as long as nothing was promoted
 */
public record Promotion(Generation generation, Instant promotedAt, String previous) {
    /** What holds on a cluster where nothing was ever promoted. */
    public static final Promotion NONE = new Promotion(Generation.LIVE, null, null);
}
