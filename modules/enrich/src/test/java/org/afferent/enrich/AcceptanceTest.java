package org.afferent.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.afferent.model.MechanismTag;
import org.afferent.model.Mention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases that the rules of assertion and direction were written from, with sentences of our own in the shape of the real ones. */
class AcceptanceTest {
    private static final Tagger TAGGER = new Tagger(Vocabulary.bundled());

    static Stream<Arguments> cases() {
        return Stream.of(
                arguments(
                        "an earlier belief that was too narrow is historical and its exclusivity denied",
                        "Formerly, doctors believed ketamine worked solely by blocking the NMDA receptor, however, new data show that this is not the whole story.",
                        "nmda-receptor historical blocks"),
                arguments(
                        "the same thing carries the mechanism of the sentence before over, as surely as this one says",
                        "SSRIs move G proteins off of lipid rafts. Ketamine appears to do the exact same thing, only faster.",
                        "lipid-raft-translocation hedged relocates @Ketamine appears"),
                arguments(
                        "a doubt about the consequence is no doubt about the finding",
                        "Moreover, the G proteins were slow when moving back onto the lipid rafts, perhaps explaining why ketamine works for so long.",
                        "lipid-raft-translocation asserted relocates"),
                arguments(
                        "earlier work on another drug is a comparator's mechanism, not a matter of history",
                        "Ketamine was given to rats. Earlier work by the group has shown how SSRIs help to move G proteins off of \"lipid rafts\" in the membrane. Ketamine did so too.",
                        "lipid-raft-translocation asserted relocates comparator"),
                arguments(
                        "an animal finding is asserted",
                        "The team found that, in rats, ketamine re-establishes connections between brain cells that stress had damaged.",
                        "synaptogenesis asserted restores"),
                arguments(
                        "an enzyme of a pathway is activated and what it is necessary for increases",
                        "They were also able to point out a critical enzyme in the pathway of ketamine, mTOR, which controls protein synthesis necessary for new synapses.",
                        "mtor-signalling asserted activates;protein-synthesis asserted increases"),
                arguments(
                        "a suspicion is a hedge, also across an aside and a misspelling",
                        "We suspect that ketamine works – at least partly – by blocking NDMA receptors.",
                        "nmda-receptor hedged blocks"),
                arguments(
                        "what a mechanism works on is targeted",
                        "Ketamine has a second mechanism. This mechanism works on G proteins in addition to NMDA receptors.",
                        "g-protein-signalling asserted targets;nmda-receptor asserted targets"),
                arguments(
                        "an unknown mechanism is a tag of its own",
                        "Another problem is that the exact mechanism that makes ketamine such a good antidepressant is still unknown.",
                        "mechanism-unspecified unknown none"),
                arguments(
                        "what seems to be wrong in the disorder is hedged and the disease's",
                        "For some reason, the NMDA receptor seems to function poorly in people with depression.",
                        "nmda-receptor hedged decreases disease-process"),
                arguments(
                        "a modal covers the subject and the verb of its clause",
                        "Another study showed that in depressed people, the lateral habenula may fire too much.",
                        "lateral-habenula hedged increases disease-process"),
                arguments(
                        "a concession that something is not known does not touch the main clause",
                        "Although researchers still do not know why the lateral habenula works less well in depressed people, they know that ketamine helps to regulate and improve function in this area of the brain.",
                        "lateral-habenula asserted restores"),
                arguments(
                        "a theory covers what it says",
                        "The last theory that scientists have on how ketamine reduces depression is that it prompts the growth of new connections between nerve cells in the brain.",
                        "synaptogenesis hedged increases"),
                arguments(
                        "a heading that claims is asserted, metaphor or not",
                        "4. Ketamine Resets the Brain",
                        "brain-reset asserted resets"),
                arguments(
                        "a plain statement is asserted",
                        "Ketamine works by blocking a certain receptor called the n-methyl d-aspartate (NMDA) receptor.",
                        "nmda-receptor asserted blocks"),
                arguments(
                        "the reason is taken for granted where only the consequence is theory",
                        "Because ketamine restricts the activation of NMDA receptors, it is theorized that protein synthesis is restored.",
                        "nmda-receptor asserted blocks;protein-synthesis hedged restores"),
                arguments(
                        "understood in one clause and unclear in the next",
                        "While it is understood that ketamine creates a rapid increase in protein synthesis, it is unclear how a drug like ketamine does this.",
                        "protein-synthesis asserted increases;mechanism-unspecified unknown none"),
                arguments(
                        "one theory about the disease",
                        "One theory suggests that a part of the NMDA receptor known as GluN2B, acts to repress protein synthesis in depression.",
                        "glun2b-subunit hedged activates disease-process"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theCasesOfTheRules(String name, String text, String expected) {
        for (String one : expected.split(";")) {
            String[] parts = one.split(" @");
            List<String> wanted = Arrays.asList(parts[0].split(" "));
            Mention mention = mention(text, wanted.get(0), parts.length > 1 ? parts[1] : "");
            List<String> said = List.of(
                    wanted.get(0), lower(mention.assertion()), lower(mention.direction()), lower(mention.role()));
            assertThat(said.subList(0, wanted.size())).as(name).isEqualTo(wanted);
        }
    }

    @Test
    void exclusivityDeniedIsToldBesideTheStatus() {
        Mention mention = mention(
                "Previously, scientists thought ketamine worked solely by blocking the NMDA receptor.",
                "nmda-receptor",
                "");
        assertThat(mention.cues()).contains("exclusivity-denied");
    }

    private static Mention mention(String text, String concept, String sentenceStart) {
        return TAGGER.tag(Articles.body(text)).mechanisms().stream()
                .filter(tag -> tag.concept().equals(concept))
                .map(MechanismTag::mentions)
                .flatMap(List::stream)
                .filter(mention -> mention.sentence().startsWith(sentenceStart))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + concept + " in: " + text));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
