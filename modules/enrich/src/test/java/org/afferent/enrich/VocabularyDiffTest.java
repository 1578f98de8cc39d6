package org.afferent.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class VocabularyDiffTest {
    @Test
    void tagsThatComeAndGoAreToldByMechanismWithTheirSentence() throws VocabularyException {
        VocabularyDiff diff = new VocabularyDiff(vocabulary("gate one"), vocabulary("gate two"));
        diff.add(Articles.body("It opens gate one. Nothing else."));
        diff.add(Articles.body("It opens gate two."));
        diff.add(Articles.body("It opens nothing."));
        assertThat(diff.articles()).isEqualTo(3);
        assertThat(diff.changes())
                .extracting(change -> change.kind() + " " + change.concept() + ": "
                        + change.mention().sentence())
                .containsExactly("APPEARED gate: It opens gate two.", "VANISHED gate: It opens gate one.");
    }

    private static Vocabulary vocabulary(String form) throws VocabularyException {
        String yaml = """
                version: 1.0.0
                categories: [{id: receptor, label: Receptor}]
                mechanisms: [{id: gate, label: Gate, category: receptor, synonyms: [%s]}]
                """.formatted(form);
        return Vocabulary.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
