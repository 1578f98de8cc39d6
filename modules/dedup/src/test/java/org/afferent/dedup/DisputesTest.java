package org.afferent.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisputesTest {
    @Test
    void anotherNumberInTheSamePlaceIsADispute() {
        Disputes disputes = between(
                "The mill cut its price for spruce by two crowns to 65 1/2 a metre.",
                "The mill cut its price for spruce by two crowns to 65-3/4 a metre.");
        assertThat(disputes.quoted()).containsExactly("65-1/2 | 65-3/4");
        assertThat(disputes.weight()).isEqualTo(2);
    }

    @Test
    void aSpelledNumberIsTheSameAsItsDigits() {
        assertThat(between("It lent two billion crowns to 1,200 farmers.", "It lent 2 billion crowns to 1200 farmers.")
                        .quoted())
                .isEmpty();
        assertThat(between("It lent two billion crowns to the farmers.", "It lent three billion crowns to the farmers.")
                        .quoted())
                .containsExactly("2 | 3");
    }

    @Test
    void anotherNameInTheSamePlaceIsADispute() {
        Disputes disputes = between(
                "On Monday Borealis Timber Ltd said that it would list its shares in Oslo.",
                "On Monday Vestland Dairies Ltd said that it would list its shares in Oslo.");
        assertThat(disputes.quoted()).containsExactly("borealis timber | vestland dairies");
        assertThat(disputes.weight()).isEqualTo(1);
    }

    @Test
    void aMixedNumberIsOneWhereverTheLineIsBroken() {
        assertThat(between("It fell by 6 1/4 points to its low.", "It fell by 6\n1/4 points to its low.")
                        .quoted())
                .isEmpty();
    }

    @Test
    void abbreviationsAndSlipsOfThePenAreNoDisputes() {
        assertThat(between(
                                "The board met in Oslo last October with officials of the United States.",
                                "The board met in Olso last Oct. with officials of the U.S.")
                        .quoted())
                .isEmpty();
    }

    @Test
    void otherWordsInsertionsAndCutsAreNoDisputes() {
        assertThat(between(
                                "The ferry left Bergen at noon, the owners said, and nobody was hurt.",
                                "The ferry departed Bergen at noon with 40 people from Stavanger, and nobody was injured.")
                        .quoted())
                .isEmpty();
    }

    @Test
    void sentencesInAnotherOrderAreNoDisputes() {
        assertThat(between(
                                "He praised Ibsen at length. Later the crowd walked down to the harbor with Grieg. The night was cold.",
                                "Later the crowd walked down to the harbor with Grieg. He praised Ibsen at length. The night was cold.")
                        .quoted())
                .isEmpty();
    }

    @Test
    void aCapitalAtTheBeginningOfASentenceMakesNoName() {
        assertThat(between("They met. Talks will go on tomorrow.", "They met. Negotiations will go on tomorrow.")
                        .quoted())
                .isEmpty();
        assertThat(between("They met. Borealis Timber will go on.", "They met. Vestland Dairies will go on.")
                        .quoted())
                .containsExactly("borealis timber | vestland dairies");
    }

    @Test
    void boilerplateBeforeOneTextAndAnotherBeforeTheOtherIsNoDispute() {
        assertThat(between(
                                "Sign up for the Fjord Weekly and win one of 12 trips to Tromso. The ferry left the town at noon.",
                                "Read more: Harbor News, Monday 3 May, from our own reporter in Alta. The ferry left the town at noon.")
                        .quoted())
                .isEmpty();
    }

    private static Disputes between(String a, String b) {
        return Disputes.between(Wording.of(a), Wording.of(b));
    }
}
