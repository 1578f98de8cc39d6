package org.afferent.diff;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.afferent.model.Article;
import org.afferent.news.CuratedArticle;
import org.afferent.wire.CuratedArticleMapper;

/** Works taken as a sample, and as articles that can be tagged again. */
public final class WhatIf {
    private WhatIf() {}

    /** A part of all works, decided by their ids alone: the same works every time, and a larger part holds the smaller one. */
    public static Predicate<String> sample(double percent) {
        double below = percent / 100 * (1L << 32);
        return workId -> (Digest.of(workId) >>> 32) < below;
    }

    /** What a tagger needs of a work's lead. The blocks of its page are not on news.curated: whoever compares taggings must make both from this. */
    public static Article article(CuratedArticle work) {
        return new Article(
                work.getArticleId(),
                work.getArticleId(),
                work.getUrl(),
                work.getPublisher(),
                work.getHeadline(),
                work.getAuthors(),
                work.getArticleBody(),
                List.of(),
                work.getInLanguage(),
                1,
                work.getKeywords(),
                work.getArticleSection(),
                null,
                null,
                CuratedArticleMapper.dateClaims(work),
                List.of(),
                Instant.EPOCH);
    }
}
