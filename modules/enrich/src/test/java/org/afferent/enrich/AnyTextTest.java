package org.afferent.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the text: no exception, quotations that are where they say, the same result twice. */
class AnyTextTest {
    private static final Tagger TAGGER = new Tagger(Vocabulary.bundled());

    @Property(tries = 120)
    void everySpanQuotesTheTextAndTheResultIsTheSameTwice(@ForAll("texts") String text) {
        Explanation explanation = TAGGER.explain(Articles.of(text, text));
        explanation.annotations().mechanisms().forEach(tag -> tag.mentions().forEach(mention -> {
            int start = text.offsetByCodePoints(0, mention.start());
            int end = text.offsetByCodePoints(0, mention.end());
            assertThat(text.substring(start, end)).isEqualTo(mention.exact());
            assertThat(text).contains(mention.sentence());
        }));
        explanation.annotations().quantities().forEach(quantity -> {
            int start = text.offsetByCodePoints(0, quantity.exact().start());
            assertThat(text.substring(start)).startsWith(quantity.exact().exact());
        });
        assertThat(TAGGER.explain(Articles.of(text, text))).isEqualTo(explanation);
    }

    @Provide
    Arbitrary<String> texts() {
        List<String> pieces = List.of(
                "Ketamine",
                "blocks",
                "NMDA",
                "receptors",
                "may",
                "not",
                "only",
                ",",
                ".",
                "? ",
                " ",
                " ",
                "\n",
                "\n\n",
                "—",
                "(",
                ")",
                "\"",
                "“",
                "”",
                "that",
                "which",
                "because",
                "depression",
                "5-HT2A",
                "how",
                "unknown",
                "😀",
                "é",
                "70%",
                "7 to 10 days",
                "whether",
                "SSRIs",
                "Dr. Jane Doe",
                "'s",
                "<sub>",
                "\u00ad",
                "*",
                "-",
                "Although",
                "while",
                "these changes",
                "serotonin",
                "reuptake",
                "of",
                "Yale researchers",
                "…",
                "it is",
                "antagonist");
        return Arbitraries.of(pieces).list().ofMaxSize(60).map(list -> String.join(" ", list));
    }
}
