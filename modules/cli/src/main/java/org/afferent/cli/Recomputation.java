package org.afferent.cli;

import org.afferent.dedup.Versions;
import org.afferent.enrich.Explanation;
import org.afferent.enrich.Tagger;
import org.afferent.model.Article;
import org.afferent.model.Delivery;
import org.afferent.model.Normalized;
import org.afferent.news.Decision;
import org.afferent.normalize.Normalizer;

/** What the topics do not hold, worked out again from a delivery: rules are pure, so with the same versions it is what the stream saw. */
final class Recomputation {
    private final Normalizer normalizer = new Normalizer();
    private final Tagger tagger;
    private final Versions versions;

    Recomputation(Tagger tagger, Versions versions) {
        this.tagger = tagger;
        this.versions = versions;
    }

    Normalized normalize(Delivery delivery) {
        return normalizer.normalize(delivery);
    }

    Explanation tag(Article article) {
        return tagger.explain(article);
    }

    Versions versions() {
        return versions;
    }

    /** Whether a decision was made with the versions that this works with. */
    boolean isSame(Decision decision) {
        return decision.getRulesVersion().equals(versions.rules())
                && decision.getVocabularyVersion().equals(versions.vocabulary());
    }
}
