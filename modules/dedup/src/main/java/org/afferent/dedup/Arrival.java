package org.afferent.dedup;

import java.util.Objects;
import java.util.Set;
import org.afferent.model.Article;
import org.afferent.model.Evidence;
import org.afferent.model.Verdict;

/** Handles a delivery: what it is to the article's own earlier states, and whether its text has to be searched for. */
final class Arrival {
    private final Turn turn;

    Arrival(Turn turn) {
        this.turn = turn;
    }

    void handle(Article delivered, boolean itemOnly, Sighting sighting) {
        Set<Substance> substances =
                turn.home.policies.substance(ArticleHome.fold(delivered.publisher()), Host.of(delivered.url()));
        Fingerprint fingerprint = Fingerprint.of(delivered.articleBody());
        Revision revision = Revision.of(delivered, fingerprint, substances, itemOnly, sighting);
        Revision before = Revision.present(turn.revisions);
        long changeBefore = change();
        int at = indexOf(revision);
        Revision known = at < 0 ? null : turn.revisions.get(at);
        if (known == null) {
            turn.revisions.add(revision);
        } else {
            turn.revisions.set(at, known.seen(revision));
        }
        boolean earliest = known == null || !known.seen(revision).first().equals(known.first());
        if (earliest) {
            turn.contents.put(revision.substance(), delivered);
        }
        Revision present = Revision.present(turn.revisions);
        boolean presentChanged = before == null || before.substance() != present.substance();
        boolean otherPublisher = identify();
        // A state's text is that of its earliest delivery, which may have come only now.
        if (before != null && change() != 0 && (change() != changeBefore || earliest)) {
            String lastChange = TextChange.between(turn.content(predecessor()), turn.content());
            turn.dirty |= !lastChange.equals(turn.lastChange);
            turn.lastChange = lastChange;
        }
        boolean substance = known == null || presentChanged || otherPublisher;
        turn.dirty |= substance || earliest;
        decideOrWait(before, revision, substance, sighting);
        if (before == null || before.text() != present.text() || otherPublisher) {
            turn.newEpoch(present.text() == fingerprint.digest() ? fingerprint : turn.fingerprint());
        }
        turn.forget();
        new Settlement(turn).settle();
    }

    /** Takes the publisher from what the article shows at present; says whether it is another one than before. */
    private boolean identify() {
        String publisher = ArticleHome.fold(turn.content().publisher());
        String host = Host.of(turn.content().url());
        boolean other = !Objects.equals(publisher, turn.publisher) || !Objects.equals(host, turn.host);
        turn.publisher = publisher;
        turn.host = host;
        return other;
    }

    /** Which two states {@link ArticleState#lastChange} is the difference of, as one number. */
    private long change() {
        Revision predecessor = predecessor();
        return predecessor == null
                ? 0
                : Fingerprint.mix(Fingerprint.mix(predecessor.substance())
                        ^ Revision.present(turn.revisions).substance());
    }

    /** The state that was present before the present one, or {@code null}. */
    private Revision predecessor() {
        Revision present = Revision.present(turn.revisions);
        return turn.revisions.stream()
                .filter(r -> !r.equals(present))
                .max(Revision.PRESENCE)
                .orElse(null);
    }

    private int indexOf(Revision revision) {
        for (int i = 0; i < turn.revisions.size(); i++) {
            Revision known = turn.revisions.get(i);
            if (known.substance() == revision.substance()) {
                return i;
            }
        }
        return -1;
    }

    private void decideOrWait(Revision before, Revision revision, boolean substance, Sighting sighting) {
        if (before == null) {
            turn.undecided.add(new Undecided(sighting, null, null));
        } else if (!substance) {
            Evidence evidence = new Evidence(
                    "same-article-same-substance",
                    "words, headline, authors, dates and keywords are known",
                    null,
                    null);
            turn.decisions.add(new Verdicts(turn).ofOwn(sighting, Verdict.REDELIVERY, evidence));
        } else {
            boolean redated = sameText(revision)
                    && revision.datePublished() != null
                    && turn.revisions.stream()
                            .filter(r -> r.text() == revision.text() && r.substance() != revision.substance())
                            .noneMatch(r -> revision.datePublished().equals(r.datePublished()));
            Evidence evidence = new Evidence(
                    redated ? "same-article-other-date" : "same-article-other-substance",
                    redated
                            ? "the words were shown before; datePublished is now " + revision.datePublished()
                            : "state %d of this article".formatted(turn.revisions.size()),
                    null,
                    turn.lastChange);
            turn.undecided.add(new Undecided(sighting, redated ? Verdict.REPUBLICATION : Verdict.REVISION, evidence));
        }
    }

    private boolean sameText(Revision revision) {
        return turn.revisions.stream()
                .anyMatch(r -> r.text() == revision.text() && r.substance() != revision.substance());
    }
}
