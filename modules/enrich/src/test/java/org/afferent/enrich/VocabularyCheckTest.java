package org.afferent.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyCheckTest {
    private static final String GOOD = """
            version: 1.0.0
            categories:
            - {id: receptor, label: Receptor}
            mechanisms:
            - {id: gate-one, label: Gate one, category: receptor, synonyms: [gate one protein]}
            - {id: gate-two, label: Gate two, category: receptor, parent: gate-one, synonyms: [gate two protein]}
            """;

    @Test
    void theBundledVocabularyHasNoMistake() {
        try (InputStream in = Vocabulary.class.getResourceAsStream("/vocabulary/mechanisms.yaml")) {
            assertThat(Vocabulary.check(in)).isEmpty();
        } catch (java.io.IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void aVocabularyOfTheUsersOwnIsRead() throws VocabularyException {
        Vocabulary own = Vocabulary.read(in(GOOD));
        assertThat(own.version()).isEqualTo("1.0.0");
        assertThat(new Tagger(own)
                        .tag(Articles.body("It opens the gate-two protein."))
                        .mechanisms())
                .singleElement()
                .satisfies(tag -> assertThat(tag.concept()).isEqualTo("gate-two"));
    }

    @Test
    void everyMistakeIsToldAtOnceWithItsLine() {
        String wrong = GOOD + """
                - {id: Gate_Three, label: x, category: channel, parent: gate-nine, synonyms: [gate-one proteins, abc]}
                - {id: loop-a, label: a, category: receptor, parent: loop-b, synonyms: [loop alpha]}
                - {id: loop-b, label: b, category: receptor, parent: loop-a, synonyms: [loop beta], xrefs: [{id: 'GO:12'}]}
                - {id: gone, label: c, category: receptor, status: deprecated, synonyms: []}
                """;
        List<VocabularyProblem> problems = Vocabulary.check(in(wrong));
        assertThat(problems)
                .extracting(VocabularyProblem::toString)
                .anySatisfy(line -> assertThat(line).startsWith("line 7: ").contains("not kebab-case"))
                .anySatisfy(line -> assertThat(line).startsWith("line 7: ").contains("unknown category \"channel\""))
                .anySatisfy(line -> assertThat(line).startsWith("line 7: ").contains("unknown parent \"gate-nine\""))
                .anySatisfy(
                        line -> assertThat(line).startsWith("line 7: ").contains("already a form of gate-one (line 5)"))
                .anySatisfy(line -> assertThat(line).startsWith("line 7: ").contains("short form \"abc\" is ambiguous"))
                .anySatisfy(line -> assertThat(line).startsWith("line 8: ").contains("its own ancestor"))
                .anySatisfy(line -> assertThat(line).startsWith("line 9: ").contains("\"GO:12\" cannot be right"))
                .anySatisfy(line -> assertThat(line).startsWith("line 10: ").contains("does not say replaced_by"));
        assertThatThrownBy(() -> Vocabulary.read(in(wrong)))
                .isInstanceOfSatisfying(VocabularyException.class, told -> assertThat(told.problems())
                        .isEqualTo(problems));
    }

    @Test
    void whatIsNotYamlIsToldWithItsLine() {
        assertThat(Vocabulary.check(in("version: 1.0.0\nmechanisms: [a, b")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith("not YAML"));
    }

    private static InputStream in(String yaml) {
        return new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
    }
}
