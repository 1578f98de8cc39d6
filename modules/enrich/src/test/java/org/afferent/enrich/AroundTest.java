package org.afferent.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import org.afferent.model.Annotations;
import org.afferent.model.Entity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AroundTest {
    private static final Tagger TAGGER = new Tagger(Vocabulary.bundled());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Almost 70 percent of patients improved. | 70 | 70 | percent | patients improved | almost",
                "It worked within just 15 minutes. | 15 | 15 | minutes | - | within just",
                "One dose lasts for seven to 10 days. | 7 | 10 | days | - | -",
                "Only around 30–40% respond. | 30 | 40 | percent | - | only around",
                "They took 0.5 mg/kg of ketamine. | 0.5 | 0.5 | mg/kg | ketamine | -",
                "Up to 1,200 patients took part. | 1200 | 1200 | patients | - | up to"
            })
    void aFigureWithAUnitIsAQuantity(String text, double low, double high, String unit, String of, String qualifier) {
        assertThat(TAGGER.tag(Articles.body(text)).quantities()).singleElement().satisfies(quantity -> {
            assertThat(quantity.low()).isEqualTo(low);
            assertThat(quantity.high()).isEqualTo(high);
            assertThat(quantity.unit()).isEqualTo(unit);
            assertThat(quantity.of()).isEqualTo(of);
            assertThat(quantity.qualifier()).isEqualTo(qualifier);
            assertThat(quantity.sentence()).isEqualTo(text.strip());
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "\"It is fast,\" said Maria Lopez, professor of psychiatry at Yale. | Maria Lopez | professor of psychiatry at Yale",
                "Dr. Jane van der Berg disagreed. | Jane van der Berg | -",
                "His colleague John M. Smith agreed. | John M. Smith | colleague",
                "The other authors are Li Wei. | Li Wei | author"
            })
    void aNameWithATitleARoleOrAVerbOfSayingIsAPerson(String text, String name, String role) {
        assertThat(TAGGER.tag(Articles.body(text)).people()).singleElement().satisfies(person -> {
            assertThat(person.name()).isEqualTo(name);
            assertThat(person.role()).isEqualTo(role);
        });
    }

    @Test
    void capitalsAloneMakeNobodyAPerson() {
        assertThat(TAGGER.tag(Articles.body("The New York Times wrote about Special K in Las Vegas."))
                        .people())
                .isEmpty();
    }

    @Test
    void treatmentsConditionsPopulationsInstitutionsAndJournalsAreEntities() {
        Annotations annotations = TAGGER.tag(
                Articles.body(
                        "Researchers at Yale University gave ketamine to rats and to patients with depression, they wrote in eLife."));
        assertThat(annotations.interventions()).extracting(Entity::id).containsExactly("ketamine");
        assertThat(annotations.conditions()).extracting(Entity::id).containsExactly("depression");
        assertThat(annotations.populations()).extracting(Entity::id).containsExactly("rats", "human-patients");
        assertThat(annotations.institutions()).extracting(Entity::id).containsExactly("yale");
        assertThat(annotations.journals()).extracting(Entity::id).containsExactly("elife");
    }

    @Test
    void twoStudiesOfOneInstitutionOnOneDrugAreTwo() {
        String one = "Yale researchers found that ketamine restores synapses between brain cells in depression.";
        String two = "Yale researchers found that ketamine blocks NMDA receptors in depression.";
        assertThat(key(one)).isEqualTo("yale.ketamine.neuroplasticity");
        assertThat(key(two)).isEqualTo("yale.ketamine.nmda-receptor");
    }

    private static String key(String body) {
        return TAGGER.tag(Articles.body(body)).studies().get(0).key();
    }
}
