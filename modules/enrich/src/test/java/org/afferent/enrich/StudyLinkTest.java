package org.afferent.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import org.afferent.model.Study;
import org.junit.jupiter.api.Test;

/** Reports that look alike and are of two studies, and reports that look different and are of one. */
class StudyLinkTest {
    private static final Tagger TAGGER = new Tagger(Vocabulary.bundled());
    private static final String FULL =
            "Researchers at Yale University report in the journal Science in 2010 that ketamine restores synaptic connections in rats. \"It acts fast,\" said Dr. Jane Roe, professor of psychiatry.";

    @Test
    void aShortReportWithoutJournalPeopleAndYearIsOfTheSameStudyAsAFullOne() {
        assertThat(one(FULL, "A Yale team found that ketamine regrows synapses in depressed rats."))
                .isTrue();
    }

    @Test
    void oneInstitutionOnOneDrugWithAnotherMechanismIsAnotherStudy() {
        assertThat(one(FULL, "A Yale team found that ketamine quiets the lateral habenula in depressed rats."))
                .isFalse();
    }

    @Test
    void oneMechanismAtAnotherInstitutionIsAnotherStudy() {
        assertThat(one(FULL, "A Stanford University team found that ketamine regrows synapses in depressed rats."))
                .isFalse();
    }

    @Test
    void theSamePeopleYearsLaterDidAnotherStudy() {
        assertThat(one(FULL, FULL.replace("2010", "2016"))).isFalse();
    }

    @Test
    void aPreprintAndThePaperOfTheSamePeopleAYearLaterAreOneStudy() {
        assertThat(one(FULL, FULL.replace("the journal Science in 2010", "Molecular Psychiatry in 2011")))
                .isTrue();
    }

    @Test
    void otherPeopleInAnotherJournalDidAnotherStudy() {
        String other = FULL.replace("the journal Science in 2010", "Molecular Psychiatry in 2011")
                .replace("Jane Roe", "Max Moe");
        assertThat(one(FULL, other)).isFalse();
    }

    private static boolean one(String first, String second) {
        return StudyLink.isOne(study(first), study(second));
    }

    private static Study study(String body) {
        return TAGGER.tag(Articles.body(body)).studies().get(0);
    }
}
