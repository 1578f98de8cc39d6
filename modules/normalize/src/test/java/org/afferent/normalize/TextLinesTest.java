package org.afferent.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextLinesTest {
    @Test
    void lines_broken_at_a_margin_are_joined_and_indents_part_paragraphs() {
        String text = """
                The drug was given to forty patients on Monday, and most
                of them felt better within hours of it, the authors said.
                    Nobody knows how long that lasts, because the trial was
                ended after a week when the money had been spent.
                """;
        assertThat(TextLines.blocks(text))
                .extracting(block -> block.text)
                .containsExactly(
                        "The drug was given to forty patients on Monday, and most of them felt better within hours of it, the authors said.",
                        "Nobody knows how long that lasts, because the trial was ended after a week when the money had been spent.");
    }

    @Test
    void lines_that_end_their_sentences_are_paragraphs() {
        assertThat(TextLines.blocks("A first line that says it all.\nA second line that says more.\nA third."))
                .hasSize(3);
    }
}
