package org.afferent.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.afferent.model.Relation;
import org.junit.jupiter.api.Test;

class SimilarityTest {
    private static final Policy POLICY = Policy.DEFAULT;

    @Test
    void equalWordsAreOneWorkHoweverTheyArePunctuated() {
        Similarity similarity = compare("Ketamine works fast — in hours.", "ketamine works \"fast\", in HOURS");
        assertThat(similarity.identical()).isTrue();
        assertThat(similarity.sameWork(POLICY)).isTrue();
        assertThat(similarity.relation(POLICY, true)).isEqualTo(Relation.REPUBLICATION);
        assertThat(similarity.relation(POLICY, false)).isEqualTo(Relation.SYNDICATION);
    }

    @Test
    void aCopyCutToHalfIsANearDuplicate() {
        String text = text(1, 600);
        Similarity similarity = compare(text, text.substring(0, text.length() / 2));
        assertThat(similarity.sameWork(POLICY)).isTrue();
        assertThat(similarity.containment()).isGreaterThan(0.95);
        assertThat(similarity.relation(POLICY, false)).isEqualTo(Relation.NEAR_DUPLICATE);
    }

    @Test
    void aSharedParagraphDoesNotMakeOneWork() {
        String shared = text(1, 60);
        assertThat(compare(text(2, 300) + " " + shared, text(3, 300) + " " + shared)
                        .sameWork(POLICY))
                .isFalse();
    }

    @Test
    void reportsThatDifferInTheirFiguresAreTwo() {
        String report =
                "The index closed at %s points on Monday, %s points up, while %s shares changed hands and %s fell; analysts at the bank said "
                        + "that the mood among investors had improved after the central bank left its rate where it was and the currency gained a little";
        Similarity next = compare(
                report.formatted("4,301.2", "12.5", "310", "44"), report.formatted("4,288.7", "13.1", "295", "61"));
        assertThat(next.sameWork(POLICY)).isFalse();
        assertThat(next.criteria(POLICY))
                .filteredOn(criterion -> criterion.name().equals("numbers that differ"))
                .singleElement()
                .satisfies(criterion -> assertThat(criterion.holds()).isFalse());
        assertThat(compare(
                                report.formatted("4,301.2", "12.5", "310", "44"),
                                report.formatted("4,301.2", "12.5", "310", "44") + " in the end")
                        .sameWork(POLICY))
                .isTrue();
    }

    @Test
    void telegramsInTheSameWordsAboutOthersAreTwo() {
        String telegram =
                "%s said it filed with the exchange in Oslo for an offering of shares worth fifty million crowns. The money will be used to repay "
                        + "debts and for other purposes of the company. %s did not say which bank would lead the sale, nor when the shares will be offered to the public.";
        Similarity other = compare(
                telegram.formatted("Borealis Timber Ltd", "Borealis Timber"),
                telegram.formatted("Vestland Dairies Ltd", "Vestland Dairies"));
        assertThat(other.containment()).isGreaterThan(0.7);
        assertThat(other.sameWork(POLICY)).isFalse();
        assertThat(compare(
                                telegram.formatted("Borealis Timber Ltd", "Borealis Timber"),
                                telegram.formatted("Borealis Timber Ltd, of Narvik,", "The company"))
                        .sameWork(POLICY))
                .isTrue();
    }

    @Test
    void twoExtractionsOfOnePageAreOneWorkThoughMenuLinesWereLeftInThem() {
        String body =
                "The clinic in Narvik gave ketamine to forty people whose depression had not answered to other drugs. After a day Dr. Solveig Aune "
                        + "counted twenty-one who slept better and spoke of plans again. Nobody knows how long that lasts, Aune said. The trial goes on until spring, "
                        + "and the university in Oslo will compare the scans of those who were helped with the scans of those who were not. Two people left early "
                        + "because of nausea. The county pays for the drug, which is no longer protected by a patent, and for the nights that people spend at the clinic.";
        String menu = "Home News Sport Weather Health Opinion Jobs Archive Log in\nMost read: Ferry late again\n";
        String footer =
                "\nShare on Fjordbook Print Tell a friend\nAbout us Contact Privacy Terms 2019 Harbor Media Ltd";
        assertThat(compare(menu + body, body).sameWork(POLICY)).isTrue();
        assertThat(compare(menu + body, body + footer).sameWork(POLICY)).isTrue();
        assertThat(compare(
                                menu + body + footer,
                                "Skip to content\nSubscribe Newsletters E-paper Search\n" + body
                                        + "\nRelated: Snow in Alta")
                        .sameWork(POLICY))
                .isTrue();
    }

    @Test
    void theComparisonIsTheSameWhicheverIsFirst() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            String a = text(random.nextInt(20), 20 + random.nextInt(900));
            String b = text(random.nextInt(20), 20 + random.nextInt(900));
            assertThat(compare(a, b)).isEqualTo(compare(b, a));
        }
    }

    @Test
    void textsWithoutSpacesBetweenWordsAreComparedByCharacter() {
        String text = "氯胺酮是一种麻醉药近年来研究者发现它可以在数小时内缓解重度抑郁症患者的症状这与传统抗抑郁药需要数周才能起效形成鲜明对比";
        assertThat(compare(text, text.substring(0, text.length() - 12)).sameWork(POLICY))
                .isTrue();
    }

    @Test
    void aLongTextKeepsABoundedNumberOfHashes() {
        Fingerprint fingerprint = Fingerprint.of(text(5, 50_000));
        assertThat(fingerprint.shingles().hashes().length).isBetween(400, 640);
        assertThat(fingerprint.indexed().length).isBetween(35, 100);
    }

    private static Similarity compare(String a, String b) {
        return Similarity.of(Fingerprint.of(a), Fingerprint.of(b));
    }

    private static String text(long seed, int words) {
        Random random = new Random(seed);
        List<String> text = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            text.add("word" + Integer.toString(random.nextInt(4000), 36));
        }
        return String.join(" ", text);
    }
}
