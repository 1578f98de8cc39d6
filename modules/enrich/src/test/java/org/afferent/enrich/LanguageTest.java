package org.afferent.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.afferent.model.MechanismTag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** How English states mechanisms: cues, scopes, voice and sign, a sentence for each. */
class LanguageTest {
    private static final Tagger TAGGER = new Tagger(Vocabulary.bundled());

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "language.tsv", delimiter = '\t', quoteCharacter = '\0')
    void aSentenceSaysWhatItSays(String sentence, String expected) {
        List<String> said = TAGGER.tag(Articles.body(sentence)).mechanisms().stream()
                .map(LanguageTest::text)
                .toList();
        assertThat(said).containsAll(Arrays.asList(expected.split(";")));
    }

    private static String text(MechanismTag tag) {
        return tag.concept() + " " + tag.assertion().name().toLowerCase(Locale.ROOT) + " "
                + tag.direction().name().toLowerCase(Locale.ROOT);
    }
}
