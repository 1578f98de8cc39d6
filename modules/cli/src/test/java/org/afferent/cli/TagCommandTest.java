package org.afferent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagCommandTest {
    @TempDir
    Path folder;

    @Test
    void aTextGivesItsMechanismsWithQuotedPlaces() throws IOException {
        Path text = Files.writeString(
                folder.resolve("k.txt"),
                "𝒌 Ketamine relieves depression within hours in many patients.\n\nKetamine blocks NMDA receptors, a new study shows.");

        Run run = Run.afferent("tag", text.toString());

        assertThat(run.exitCode()).isZero();
        JsonNode line = new ObjectMapper().readTree(run.out());
        assertThat(line.get("id").asText()).isEqualTo("k");
        JsonNode mechanism = line.at("/mechanisms/0");
        assertThat(mechanism.get("concept").asText()).isEqualTo("nmda-receptor");
        assertThat(mechanism.get("assertion").asText()).isEqualTo("asserted");
        assertThat(mechanism.get("direction").asText()).isEqualTo("blocks");
        JsonNode mention = mechanism.at("/mentions/0");
        String body = line.get("articleBody").asText();
        assertThat(body.substring(
                        body.offsetByCodePoints(0, mention.get("start").asInt()),
                        body.offsetByCodePoints(0, mention.get("end").asInt())))
                .as("offsets are code points: the first letter of the text has two UTF-16 units")
                .isEqualTo(mention.get("exact").asText());
        assertThat(line.get("vocabularyVersion").asText()).isNotEmpty();
    }

    @Test
    void aRejectedTextGivesItsDecisionAndNoMechanisms() throws IOException {
        Path text = Files.writeString(folder.resolve("e.txt"), "");

        JsonNode line =
                new ObjectMapper().readTree(Run.afferent("tag", text.toString()).out());

        assertThat(line.get("mechanisms")).isEmpty();
        assertThat(line.at("/decision/reason").asText()).isEqualTo("EMPTY");
    }

    @Test
    void aVocabularyWithMistakesIsASettingsProblemWithFileAndLine() throws IOException {
        Path vocabulary = Files.writeString(folder.resolve("ours.yaml"), "mechanisms: 5\n");
        Path text = Files.writeString(folder.resolve("k.txt"), "x");

        Run run = Run.afferent("tag", "--vocabulary", vocabulary.toString(), text.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("ours.yaml:");
        assertThat(Run.afferent(
                                "tag",
                                "--vocabulary",
                                folder.resolve("gone.yaml").toString(),
                                text.toString())
                        .err())
                .contains("gone.yaml cannot be read");
    }

    @Test
    void explainingShowsMentionsAndWhatWasNotTaken() throws IOException {
        Path text = Files.writeString(
                folder.resolve("k.txt"),
                "Ketamine relieves depression. Ketamine blocks NMDA receptors, a new study shows.");

        String page = Run.afferent("tag", "--explain", text.toString()).out();
        assertThat(page).contains("nmda-receptor): asserted blocks").contains("\"NMDA receptors\" body");
        assertThat(page.lines().map(line -> line.strip().replaceAll(" +", " ")))
                .as("every name with its fate and rule")
                .contains("NMDA receptors 46-60 nmda-receptor kept form NMDA receptor");
    }
}
