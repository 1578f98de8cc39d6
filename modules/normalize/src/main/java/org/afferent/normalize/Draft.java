package org.afferent.normalize;

import java.util.List;
import org.afferent.model.CanonicalUrl;
import org.afferent.model.Removal;

/**
 * What a reader took from a payload, before the gate and the decisions.
 *
 * @param headline or {@code null}
 * @param publisher or {@code null}
 * @param section or {@code null}
 * @param url the canonical URL that the payload itself names and that is believable, or {@code null}
 * @param stableId what the publisher's system calls the article, as an identity, or {@code null}
 * @param language as the payload declares it, or {@code null}
 * @param claims settled
 */
record Draft(
        String headline,
        List<String> authors,
        String publisher,
        String section,
        List<String> keywords,
        CanonicalUrl url,
        String stableId,
        String language,
        List<Paragraph> paragraphs,
        List<Removal> removals,
        DateClaims claims) {}
