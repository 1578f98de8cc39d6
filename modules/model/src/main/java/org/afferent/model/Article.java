package org.afferent.model;

import java.time.Instant;
import java.util.List;

/**
 * What one publisher shows at one canonical URL: the result of normalizing one delivery. Field names are schema.org's where it has one.
 *
 * @param articleId 24 hex digits of the SHA-256 of {@code identity}: the same for every delivery of this article
 * @param identity what the article is known by, readable: the canonical URL, or the publisher's stable id, or {@code publisher|guid}, or {@code publisher|digest of the text}
 * @param url the canonical URL, or {@code null} when the delivery has none
 * @param publisher or {@code null}
 * @param headline or {@code null}
 * @param authors people's names as people write them; empty rather than wrong
 * @param articleBody paragraphs parted by a blank line; never {@code null}, never empty
 * @param blocks the structure of the body
 * @param inLanguage BCP 47, or {@code und} when it could not be told
 * @param languageConfidence 0 to 1
 * @param keywords as printed on the page
 * @param articleSection or {@code null}
 * @param datePublished or {@code null}: no claim, no date
 * @param dateModified or {@code null}
 * @param dateClaims every claim that was found, those that were refused too
 * @param removals what was taken out of the body, in the order of the page
 * @param fetchedAt of the delivery
 */
public record Article(
        String articleId,
        String identity,
        String url,
        String publisher,
        String headline,
        List<String> authors,
        String articleBody,
        List<Block> blocks,
        String inLanguage,
        double languageConfidence,
        List<String> keywords,
        String articleSection,
        DateDecision datePublished,
        DateDecision dateModified,
        List<DateClaim> dateClaims,
        List<Removal> removals,
        Instant fetchedAt) {
    public Article {
        authors = List.copyOf(authors);
        blocks = List.copyOf(blocks);
        keywords = List.copyOf(keywords);
        dateClaims = List.copyOf(dateClaims);
        removals = List.copyOf(removals);
    }
}
