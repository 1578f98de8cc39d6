package org.afferent.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.afferent.model.Article;
import org.afferent.model.Block;
import org.afferent.model.DateClaim;
import org.afferent.model.Normalized;

class NormalizerPropertiesTest {
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private final Normalizer normalizer = new Normalizer();

    @Property(tries = 400)
    @Label("whatever a delivery holds, it is decided, soon, and the answer is well formed")
    void any_delivery_is_decided(@ForAll long seed) {
        long start = System.nanoTime();
        Normalized normalized = normalizer.normalize(RandomPages.delivery(seed));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
        assertThat(normalized.articleId()).matches("[0-9a-f]{24}");
        if (normalized instanceof Normalized.Accepted accepted) {
            wellFormed(accepted.article());
        } else {
            assertThat(((Normalized.Rejected) normalized).evidence().length()).isLessThanOrEqualTo(300);
        }
    }

    @Property(tries = 100)
    @Label("the same delivery gives the same article")
    void normalizing_is_a_function(@ForAll long seed) {
        assertThat(normalizer.normalize(RandomPages.delivery(seed)))
                .isEqualTo(new Normalizer().normalize(RandomPages.delivery(seed)));
    }

    static void wellFormed(Article article) {
        assertThat(article.articleBody()).isNotBlank();
        assertThat(article.languageConfidence()).isBetween(0.0, 1.0);
        int end = -2;
        for (Block block : article.blocks()) {
            assertThat(block.start()).isEqualTo(end + 2);
            assertThat(block.end()).isGreaterThan(block.start());
            end = block.end();
        }
        assertThat(end)
                .isEqualTo(article.articleBody()
                        .codePointCount(0, article.articleBody().length()));
        for (DateClaim claim : article.dateClaims()) {
            assertThat(claim.value() != null || claim.refusal() != null).isTrue();
        }
        if (article.datePublished() != null) {
            assertThat(article.datePublished().claim().counts()).isTrue();
            assertThat(article.datePublished().value().start()).isBefore(Deliveries.FETCHED.plus(Duration.ofHours(27)));
        }
    }
}
