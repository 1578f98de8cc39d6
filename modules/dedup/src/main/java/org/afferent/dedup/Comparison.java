package org.afferent.dedup;

import java.util.List;
import java.util.Optional;
import org.afferent.model.Article;

/** Compares a text that is at hand with another's fingerprint, and quotes what it found. */
public final class Comparison {
    private static final int MOST_QUOTED = 160;

    private Comparison() {}

    /** Why the two are one work; empty when they are not. */
    static Optional<Match> of(Policy policy, Article here, Standing standing, Fingerprint other, Standing others) {
        Tokens tokens = Tokens.of(here.articleBody());
        Fingerprint fingerprint = Fingerprint.of(tokens);
        Similarity similarity = Similarity.of(fingerprint, other);
        if (!similarity.sameWork(policy)) {
            return Optional.empty();
        }
        return Optional.of(new Match(
                similarity.relation(policy, standing.samePublisher(others)),
                similarity.score(),
                similarity.figures(),
                longestRun(tokens, other, true),
                similarity.identical() ? null : longestRun(tokens, other, false)));
    }

    /** The longest run of words of a text that the other has too, quoted; empty when there is none. */
    public static Optional<String> sharedWords(String text, Fingerprint other) {
        return Optional.ofNullable(longestRun(Tokens.of(text), other, true));
    }

    /** The longest run of words of a text that the other does not have, quoted; empty when there is none. */
    public static Optional<String> differingWords(String text, Fingerprint other) {
        return Optional.ofNullable(longestRun(Tokens.of(text), other, false));
    }

    /** What the two state differently in the same place, each as {@code this | that}; which of the two is first is the same whichever is given first. */
    public static List<String> disputes(Fingerprint a, Fingerprint b) {
        return Similarity.disputes(a, b).quoted();
    }

    /**
     * The longest run of words of a text whose sampled shingles the other has (or has not).
     *
     * @return {@code null} when there is none
     */
    private static String longestRun(Tokens tokens, Fingerprint other, boolean shared) {
        int bestFrom = -1;
        int bestTo = -1;
        int from = -1;
        for (int i = 0; i + Fingerprint.SHINGLE_WORDS <= tokens.size; i++) {
            long hash = Fingerprint.shingle(tokens, i);
            boolean sampled = Fingerprint.tells(tokens, i)
                    && Long.compareUnsigned(hash, other.shingles().limit()) <= 0;
            if (!sampled) {
                continue;
            }
            if (other.shingles().has(hash) != shared) {
                from = -1;
                continue;
            }
            from = from < 0 ? i : from;
            if (i - from >= bestTo - bestFrom) {
                bestFrom = from;
                bestTo = i;
            }
        }
        return bestFrom < 0 ? null : tokens.quote(bestFrom, bestTo + Fingerprint.SHINGLE_WORDS, MOST_QUOTED);
    }
}
