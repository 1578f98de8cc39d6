package org.afferent.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import org.afferent.model.Annotations;
import org.afferent.model.Assertion;
import org.afferent.model.Direction;
import org.afferent.model.MechanismTag;
import org.afferent.model.Mention;
import org.junit.jupiter.api.Test;

class TaggerTest {
    private static final Tagger TAGGER = new Tagger(Vocabulary.bundled());

    @Test
    void aStatedMechanismIsAssertedWithItsDirectionAndItsPlace() {
        String body = "It began early. Ketamine blocks NMDA receptors in the cortex.";
        Mention mention = tag(body, "nmda-receptor").mentions().get(0);
        assertThat(mention.assertion()).isEqualTo(Assertion.ASSERTED);
        assertThat(mention.direction()).isEqualTo(Direction.BLOCKS);
        assertThat(mention.intervention()).isEqualTo("ketamine");
        assertThat(mention.sentence()).isEqualTo("Ketamine blocks NMDA receptors in the cortex.");
        assertThat(body.substring(mention.start(), mention.end()))
                .isEqualTo(mention.exact())
                .isEqualTo("NMDA receptors");
    }

    @Test
    void offsetsAreCodePoints() {
        Mention mention = tag("😀 Ketamine blocks NMDA receptors.", "nmda-receptor")
                .mentions()
                .get(0);
        assertThat(mention.start()).isEqualTo(18);
    }

    @Test
    void aDrugClassIsADrugAndNoMechanism() {
        Annotations annotations = TAGGER.tag(
                Articles.body("Selective serotonin reuptake inhibitors are widely prescribed for depression."));
        assertThat(annotations.mechanisms()).isEmpty();
        assertThat(annotations.interventions()).singleElement().satisfies(drug -> assertThat(drug.id())
                .isEqualTo("ssri"));
    }

    @Test
    void notKnowingHowATreatmentWorksIsATagOfItsOwn() {
        MechanismTag tag = tag("Exactly how ketamine works is still unclear.", Unknowns.CONCEPT);
        assertThat(tag.assertion()).isEqualTo(Assertion.UNKNOWN);
    }

    private static MechanismTag tag(String body, String concept) {
        return TAGGER.tag(Articles.body(body)).mechanisms().stream()
                .filter(tag -> tag.concept().equals(concept))
                .findFirst()
                .orElseThrow();
    }
}
