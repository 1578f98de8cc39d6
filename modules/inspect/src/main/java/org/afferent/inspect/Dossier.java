package org.afferent.inspect;

import java.util.List;
import java.util.Map;
import org.afferent.model.Coordinates;
import org.afferent.news.CuratedArticle;
import org.afferent.news.Decision;
import org.afferent.news.RawArticle;

/**
 * What the topics hold of one article, or of a few: a work has several.
 *
 * @param subject what was asked for
 * @param deliveries in the order of fetchedAt
 * @param memberships later changes of the work that an article belongs to, in the order in which they were written
 * @param works on news.curated now, by workId
 * @param gone works that are not there any more, with the work that took their place, or {@code null} where none says so
 */
public record Dossier(
        Subject subject,
        List<DeliveryFile> deliveries,
        List<Decision> memberships,
        Map<String, CuratedArticle> works,
        Map<String, String> gone) {
    /** Whether there is nothing. */
    public boolean isEmpty() {
        return deliveries.isEmpty() && works.isEmpty() && gone.isEmpty();
    }

    /** What became of a delivery. */
    public enum State {
        DECIDED,
        DEAD_LETTER,
        /** A dead letter that was sent again; the delivery goes on under other coordinates. */
        REDRIVEN,
        /** The generation takes in only part of the deliveries, and this one is none of them. */
        PASSED_OVER,
        /** Not taken in yet. */
        WAITING,
        /** Taken in, and no outcome yet. */
        UNDECIDED
    }

    /**
     * One delivery.
     *
     * @param raw where it lies
     * @param delivery what was delivered, or {@code null} when its record is gone or cannot be read
     * @param state what became of it
     * @param decision or {@code null}
     * @param deadLetter or {@code null}
     * @param redrivenAs with {@link State#REDRIVEN}, else {@code null}
     */
    public record DeliveryFile(
            Coordinates raw,
            RawArticle delivery,
            State state,
            Decision decision,
            DeadLetter deadLetter,
            Coordinates redrivenAs) {}
}
