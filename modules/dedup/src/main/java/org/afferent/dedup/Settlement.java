package org.afferent.dedup;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.afferent.model.Decision;
import org.afferent.model.Edition;
import org.afferent.model.Relation;

/** When nothing is awaited any more: whom the article follows, and what has to be told because of it. */
final class Settlement {
    private final Turn turn;

    Settlement(Turn turn) {
        this.turn = turn;
    }

    void settle() {
        turn.recheckSome();
        if (turn.waiting()) {
            return;
        }
        String leader = leader();
        String previous = turn.leader;
        boolean moved = previous != null && !leader.equals(previous);
        turn.leader = leader;
        if (moved && !previous.equals(turn.articleId)) {
            turn.letters.add(new Letter.Detach(previous, turn.articleId));
            turn.card = null;
        }
        if (moved) {
            turn.decisions.add(new Verdicts(turn).membership(previous));
        }
        decide();
        if (leader.equals(turn.articleId)) {
            if (turn.dirty || !leader.equals(previous)) {
                turn.drafts.add(Editions.draft(turn));
            }
        } else {
            if (turn.articleId.equals(previous)) {
                turn.drafts.add(Draft.tombstone(Editions.workId(turn.articleId)));
            }
            follow(leader);
        }
        turn.dirty = false;
        announce(new Standing(turn.order(), turn.publisher, turn.host, true, leader.equals(turn.articleId), leader));
    }

    private void follow(String leader) {
        Edition card = Editions.follower(turn, turn.neighbors.get(leader));
        if (!card.equals(turn.card)) {
            turn.card = card;
            int rank = turn.home.policies.rank(turn.publisher, turn.host);
            boolean shows = rank < Policies.UNTRUSTED && card.relation() != Relation.NEAR_DUPLICATE;
            turn.letters.add(new Letter.Attach(leader, card, rank, shows ? turn.content() : null));
        }
    }

    private void decide() {
        Verdicts verdicts = new Verdicts(turn);
        for (Undecided delivery : turn.undecided) {
            Decision decision = delivery.verdict() == null
                    ? verdicts.ofFirst(delivery.sighting())
                    : verdicts.ofOwn(delivery.sighting(), delivery.verdict(), delivery.evidence());
            turn.decisions.add(decision);
        }
        turn.undecided.clear();
    }

    private void announce(Standing standing) {
        if (!standing.equals(turn.announced)) {
            turn.announced = standing;
            turn.neighbors.forEach((to, neighbor) -> turn.letters.add(new Letter.Stands(to, turn.articleId, standing)));
        }
    }

    /** The earliest of the earlier neighbors that lead; the article itself when there is none. */
    private String leader() {
        boolean led = turn.announced != null && turn.announced.leads();
        // An article whose own search is not complete yet is presumed to lead by those that are new like it, so that of
        // two copies in flight at once only one is shown as a work; one that leads already gives way only to what is
        // settled, so that its work does not vanish before the other is there.
        Optional<OrderKey> presumed = led ? Optional.empty() : turn.neighbors.earliestLeading(false);
        return Stream.concat(turn.neighbors.earliestLeading(true).stream(), presumed.stream())
                .min(Comparator.naturalOrder())
                .filter(earliest -> earliest.before(turn.order()))
                .map(OrderKey::articleId)
                .orElse(turn.articleId);
    }
}
