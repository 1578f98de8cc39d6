package org.afferent.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceSplitterTest {
    private static final Dictionary DICTIONARY = new Dictionary(Vocabulary.bundled(), Cues.bundled());

    /** Each text has its sentences parted by a bar; the bar is taken out before splitting. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '\t',
            value = {
                "It works.| It is safe.\tplain",
                "Dr. Jane M. Dwyer of the U.S. Army spoke.| She left.\ttitles, initials, U.S.",
                "They came from the U.S.| The team was small.\tU.S. at the end",
                "See Fig. 2 and Smith et al. 2010 for more.| Then read on.\tfigures and et al.",
                "It rose by 0.5 mg/kg, e.g. in rats, i.e. twice.| It fell.\tdecimals and Latin",
                "“It works,” said Li.| “It is safe.”| He agreed.\tcurly quotations",
                "Is it safe?| Yes!| It is.\tquestion and exclamation",
                "Most respond.5| Others do not.\tfootnote number",
                "It blocks the receptor. . . and more. . .\tellipsis before lower case",
                "The drug is fast.|It lasts.\tglued",
                "He asked, “How does it work?” and left.\tquestion inside"
            })
    void sentencesEndWhereTheyEnd(String text, String name) {
        List<String> expected = List.of(text.split("\\|"));
        Tokens tokens = DICTIONARY.scan(text.replace("|", "")).tokens();
        List<String> found = SentenceSplitter.split(tokens).stream()
                .map(sentence -> tokens.string(sentence.from(), sentence.to() - 1))
                .toList();
        assertThat(found)
                .as(name)
                .isEqualTo(expected.stream().map(String::strip).toList());
    }
}
