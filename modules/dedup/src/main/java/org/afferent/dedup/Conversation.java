package org.afferent.dedup;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Handles letters of the index and of other articles' homes. */
final class Conversation {
    private final Turn turn;

    Conversation(Turn turn) {
        this.turn = turn;
    }

    void handle(Letter letter) {
        if (letter instanceof Letter.TakeDown) {
            turn.takeDown();
            return;
        }
        if (letter instanceof Letter.Compare compare) {
            answer(compare);
        } else if (turn.known()) {
            if (letter instanceof Letter.Candidates candidates) {
                found(candidates);
            } else if (letter instanceof Letter.Compared compared) {
                heard(compared);
            } else if (letter instanceof Letter.Stands stands) {
                noted(stands);
            } else if (letter instanceof Letter.Attach attach) {
                followed(() -> turn.editions.attach(attach.edition(), attach.rank(), attach.text()));
            } else if (letter instanceof Letter.Detach detach) {
                followed(() -> turn.editions.detach(detach.from()));
            } else if (letter instanceof Letter.Gone gone) {
                turn.neighbors.remove(gone.from());
                turn.editions.gone(gone.from());
            }
        }
        if (turn.known()) {
            new Settlement(turn).settle();
        }
    }

    private void followed(BooleanSupplier change) {
        int before = Editions.stated(turn.followers);
        boolean shown = change.getAsBoolean();
        turn.dirty |= shown || Editions.stated(turn.followers) != before;
    }

    private void found(Letter.Candidates answer) {
        if (answer.epoch() != turn.epoch || !turn.awaitingIndex.remove(answer.partition())) {
            return;
        }
        Map<String, Integer> shared = new HashMap<>(turn.shared);
        for (Candidate candidate : answer.found()) {
            shared.merge(candidate.articleId(), candidate.shared(), Integer::sum);
        }
        turn.shared = shared;
        if (turn.awaitingIndex.isEmpty()) {
            turn.shared = Map.of();
            shared.entrySet().stream()
                    .filter(entry -> entry.getValue() >= ArticleHome.CANDIDATE)
                    .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(ArticleHome.MOST_ASKED)
                    .forEach(entry -> turn.ask(entry.getKey()));
            turn.recheck.forEach(turn::ask);
            turn.recheck.clear();
        }
    }

    private void answer(Letter.Compare question) {
        if (!turn.known()) {
            turn.letters.add(new Letter.Compared(question.from(), turn.articleId, question.epoch(), null, null));
            return;
        }
        Optional<Match> match = Comparison.of(
                turn.home.policies.between(turn.standing(), question.standing()),
                turn.content(),
                turn.standing(),
                question.fingerprint(),
                question.standing());
        turn.letters.add(new Letter.Compared(
                question.from(), turn.articleId, question.epoch(), match.orElse(null), turn.standing()));
        remember(question.from(), match.orElse(null), question.standing());
    }

    private void heard(Letter.Compared answer) {
        if (answer.epoch() != turn.epoch || !turn.awaitingHomes.remove(answer.from())) {
            return;
        }
        remember(answer.from(), answer.match(), answer.standing());
    }

    private void noted(Letter.Stands news) {
        Neighbor neighbor = turn.neighbors.get(news.from());
        if (neighbor != null) {
            remember(news.from(), neighbor.match(), news.standing());
        }
    }

    private void remember(String other, Match match, Standing standing) {
        if (match == null || standing == null) {
            turn.neighbors.remove(other);
            return;
        }
        turn.neighbors.put(other, new Neighbor(standing, match, turn.epoch));
        boolean pointsOn = !standing.leads()
                && !standing.leader().equals(turn.articleId)
                && turn.neighbors.get(standing.leader()) == null;
        if (pointsOn && turn.awaitingIndex.isEmpty() && turn.asked.size() < ArticleHome.MOST_ASKED_IN_ALL) {
            turn.ask(standing.leader()); // in a crowd the index names only some: their leader may be ours
        }
    }
}
