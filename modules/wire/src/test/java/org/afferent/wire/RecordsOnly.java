package org.afferent.wire;

import org.afferent.news.Coordinates;
import org.afferent.news.CuratedArticle;
import org.afferent.news.Provenance;

/** A program that takes the contract's records and nothing else of ours. */
final class RecordsOnly {
    private RecordsOnly() {}

    // Its output is what the test reads.
    @SuppressWarnings("SystemOut")
    public static void main(String[] args) {
        Coordinates at = new Coordinates("news.raw", 0, 0L);
        CuratedArticle work = CuratedArticle.newBuilder()
                .setWorkId("w1")
                .setArticleId("1")
                .setArticleBody("Text.")
                .setProvenance(new Provenance("1", "1", "1", at, at))
                .build();
        System.out.println("built " + work.getWorkId());
    }
}
