package org.afferent.normalize;

/**
 * The caps that bound time and memory for one delivery. What exceeds one is rejected with a Reason, never cut silently.
 *
 * @param payloadBytes larger payloads are {@code TOO_LARGE}
 * @param markupNodes pages with more elements and texts are {@code TOO_COMPLEX}
 * @param textChars longer bodies, in UTF-16 units, are {@code TOO_LARGE}
 * @param leastWords texts with fewer words are {@code TOO_SHORT}
 */
public record NormalizeLimits(int payloadBytes, int markupNodes, int textChars, int leastWords) {
    /** 24 MiB of payload, 400,000 nodes, two million characters of body; a text has at least eight words. */
    public static NormalizeLimits defaults() {
        return new NormalizeLimits(24 << 20, 400_000, 2_000_000, 8);
    }

    public NormalizeLimits {
        if (payloadBytes < 1 || markupNodes < 1 || textChars < 1 || leastWords < 0) {
            throw new IllegalArgumentException(
                    "limits must be positive: payloadBytes=%d markupNodes=%d textChars=%d leastWords=%d"
                            .formatted(payloadBytes, markupNodes, textChars, leastWords));
        }
    }
}
