package org.afferent.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.afferent.model.Annotations;
import org.afferent.model.MechanismTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchingTest {
    private static final Tagger TAGGER = new Tagger(Vocabulary.bundled());

    @ParameterizedTest
    @ValueSource(strings = {"5-HT2A", "5HT2A", "5-HT 2A", "5‑HT2A", "5-HT₂A", "5-HT<sub>2A</sub>", "5-ht2a"})
    void spellingsOfOneNameAreOneMechanism(String spelling) {
        assertThat(concepts("Psilocybin activates " + spelling + " receptors.")).containsExactly("5-ht2a-receptor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"γ-aminobutyric acid", "gamma-aminobutyric acid", "GABA"})
    void greekLettersAndTheirNamesAreTheSame(String spelling) {
        assertThat(concepts("The antidepressant raises " + spelling + ".")).containsExactly("gaba-system");
    }

    @ParameterizedTest
    @ValueSource(strings = {"seratonin", "serotonine", "serotnin", "sreotonin"})
    void oneWrongLetterInALongWordIsForgiven(String spelling) {
        assertThat(concepts("The antidepressant raises " + spelling + ".")).containsExactly("serotonin-system");
    }

    @ParameterizedTest
    @ValueSource(strings = {"insert", "the net profit", "a camp", "the same"})
    void acronymsCountOnlyInTheirCase(String words) {
        assertThat(concepts("The antidepressant and " + words + " were seen.")).isEmpty();
    }

    @Test
    void aMisspelledAcronymNeedsItsContext() {
        assertThat(concepts("Ketamine blocks NDMA receptors.")).containsExactly("nmda-receptor");
        assertThat(concepts("The drug was recalled because NDMA, a nitrosamine, was found at 3 ppb."))
                .isEmpty();
    }

    @Test
    void anAcronymThatTheTextDefinesCountsFromThereOn() {
        assertThat(TAGGER.tag(Articles.body(
                                "Ketamine silences the nucleus accumbens (NAcb). It also calms the NAcb in rats."))
                        .mechanisms())
                .singleElement()
                .satisfies(tag -> assertThat(tag.mentions()).hasSize(2));
    }

    @Test
    void anExplanationSaysWhyANameDoesNotCount() {
        Explanation explanation = TAGGER.explain(
                Articles.body("How does ketamine act on AMPA? Patients took selective serotonin reuptake inhibitors."));
        assertThat(explanation.annotations().mechanisms()).isEmpty();
        assertThat(explanation.candidates())
                .extracting(candidate -> candidate.concept() + " " + candidate.fate() + " " + candidate.rule())
                .contains("ampa-receptor BACKGROUND a question", "serotonin-system MASKED longer name ssri");
    }

    @Test
    void aMechanismInTheNameOfAnOrganizationIsNone() {
        assertThat(concepts("The depression study was led by the Center for Inflammation Research in Oslo."))
                .isEmpty();
    }

    @Test
    void aListOfReferencesAndASideEffectStateNothing() {
        assertThat(concepts("Ketamine eases depression.\n\nReferences\n\nLee A. Ketamine blocks NMDA receptors. 2010."))
                .isEmpty();
        assertThat(concepts("Side effects of the antidepressant include inflammation."))
                .isEmpty();
    }

    @Test
    void aTextWithoutTreatmentAndDisorderHasNoMechanism() {
        assertThat(concepts("Serotonin is found in bananas. Dopamine is not.")).isEmpty();
    }

    @Test
    void anEmptyHeadlineAndAnEmptySentenceAreNoProblem() {
        assertThat(TAGGER.tag(Articles.of("", ". . .\n\n—\n\n\"")).mechanisms()).isEmpty();
    }

    private static List<String> concepts(String body) {
        Annotations annotations = TAGGER.tag(Articles.body(body));
        return annotations.mechanisms().stream().map(MechanismTag::concept).toList();
    }
}
