package org.afferent.inspect;

import org.afferent.news.Decision;

/**
 * How the account of a delivery was closed.
 *
 * @param verdict the decision's, or {@link #DEAD_LETTER}
 * @param reason only with REJECTED, else {@code null}
 */
public record Outcome(String verdict, String reason) {
    static final String DEAD_LETTER = "DEAD_LETTER";
    static final Outcome DEAD = new Outcome(DEAD_LETTER, null);

    static Outcome of(Decision decision) {
        return new Outcome(
                decision.getVerdict().name(),
                decision.getReason() == null ? null : decision.getReason().name());
    }
}
