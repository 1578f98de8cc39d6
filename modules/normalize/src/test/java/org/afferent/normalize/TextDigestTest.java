package org.afferent.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextDigestTest {
    @Test
    void case_punctuation_white_space_and_unicode_form_do_not_count() {
        assertThat(TextDigest.of("Don\u2019t  STOP \u2014 caf\u00e9."))
                .isEqualTo(TextDigest.of("don't stop\n\ncafe\u0301"))
                .hasSize(32);
    }

    @Test
    void another_word_is_another_text() {
        assertThat(TextDigest.of("one dose works")).isNotEqualTo(TextDigest.of("two dose works"));
    }

    @Test
    void the_gap_between_words_counts() {
        assertThat(TextDigest.folded("anti-depressant"))
                .isEqualTo("anti depressant")
                .isNotEqualTo(TextDigest.folded("antidepressant"));
    }

    @Test
    void plain_characters_are_folded_by_a_shorter_way_to_the_same_words() {
        String text = "  It's 5 o'clock - \"DON'T\tpanic\"... [3.14]\n";
        String longWay = TextDigest.folded(text + "\u00e9");
        assertThat(TextDigest.folded(text)).isEqualTo(longWay.substring(0, longWay.length() - 2));
    }
}
