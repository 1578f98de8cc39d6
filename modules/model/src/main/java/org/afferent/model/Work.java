package org.afferent.model;

import java.util.List;

/**
 * All articles that are the same text: what news.curated holds.
 *
 * @param workId {@code w} and the articleId of the earliest edition
 * @param lead the article that is shown, the earliest edition's unless a trusted publisher has the same text; headline, body and the rest come from it
 * @param datePublished the earliest true date of any edition, or {@code null}
 * @param dateModified the latest of the lead, or {@code null}
 * @param annotations of the lead
 * @param editions the original first, then in the order of works; of very many the earliest, and the one whose text is shown
 * @param editionCount how many editions there are; exact when all are listed, else its two leading digits, rounded down
 * @param replaces workIds that this work has taken the place of
 * @param provenance versions, and the first and last delivery that it rests on
 */
public record Work(
        String workId,
        Article lead,
        PartialDate datePublished,
        PartialDate dateModified,
        Annotations annotations,
        List<Edition> editions,
        int editionCount,
        List<String> replaces,
        Provenance provenance) {
    public Work {
        editions = List.copyOf(editions);
        replaces = List.copyOf(replaces);
    }
}
