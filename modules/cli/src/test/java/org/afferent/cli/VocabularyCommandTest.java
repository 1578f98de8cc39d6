package org.afferent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyCommandTest {
    private static final String TEA = """
            version: 1.0.0
            categories:
            - {id: target, label: Target}
            mechanisms:
            - id: adenosine-receptor
              label: Adenosine receptor
              category: target
              synonyms: [adenosine receptor]
            interventions:
            - {id: tea, label: Tea, kind: drink, synonyms: [green tea]}
            """;

    @TempDir
    Path folder;

    @Test
    void everyMistakeIsToldAtOnceWithItsLine() throws IOException {
        Path file = Files.writeString(
                folder.resolve("ours.yaml"),
                TEA.replace("category: target", "category: targets").replace("id: tea", "id: Green Tea"));

        Run run = Run.afferent("vocabulary", "check", file.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.outLines())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).startsWith(file + ":5: ").contains("unknown category"))
                .anySatisfy(line -> assertThat(line).startsWith(file + ":10: ").contains("kebab-case"));
        assertThat(run.err()).contains("2 mistakes");
    }

    @Test
    void mistakesAsJsonHaveFileLineAndMessage() throws IOException {
        Path file = Files.writeString(folder.resolve("ours.yaml"), TEA.replace("version: 1.0.0", "version: one"));

        JsonNode line = new ObjectMapper()
                .readTree(Run.afferent("vocabulary", "check", "--json", file.toString())
                        .out());

        assertThat(line.get("file").asText()).isEqualTo(file.toString());
        assertThat(line.at("/mistakes/0/line").asInt()).isEqualTo(1);
        assertThat(line.at("/mistakes/0/message").asText()).contains("semantic version");
    }

    @Test
    void aVocabularyWithoutMistakesPrintsNothingAndSucceeds() throws IOException {
        Path file = Files.writeString(folder.resolve("ours.yaml"), TEA);

        Run run = Run.afferent("vocabulary", "check", file.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
    }

    @Test
    void theTagsThatAppearAndVanishAreToldByMechanismWithTheirSentences() throws IOException {
        Path before = Files.writeString(folder.resolve("old.yaml"), TEA);
        Path after = Files.writeString(
                folder.resolve("new.yaml"),
                TEA.replace("1.0.0", "2.0.0")
                        .replace("adenosine-receptor", "stress-hormone")
                        .replace("[adenosine receptor]", "[cortisol]"));
        Path text = Files.writeString(
                folder.resolve("t.txt"),
                "What green tea does to people\n\nGreen tea blocks the adenosine receptor in the brain, a team reports this week.\n\nGreen tea also lowers cortisol in tired people, according to the same report.");

        Run people = Run.afferent("vocabulary", "diff", before.toString(), after.toString(), "--over", text.toString());
        Run lines = Run.afferent(
                "vocabulary", "diff", before.toString(), after.toString(), "--over", text.toString(), "--json");

        assertThat(people.exitCode()).isZero();
        assertThat(people.outLines())
                .startsWith("vocabulary 1.0.0 -> 2.0.0, over 1 article: 1 tags appear, 1 vanish")
                .containsSubsequence(
                        "adenosine-receptor",
                        "  - t  \"adenosine receptor\", asserted blocks",
                        "      Green tea blocks the adenosine receptor in the brain, a team reports this week.",
                        "stress-hormone",
                        "  + t  \"cortisol\", asserted decreases");
        assertThat(lines.outLines()).hasSize(2);
        JsonNode vanished = new ObjectMapper().readTree(lines.outLines().get(0));
        assertThat(vanished.get("change").asText()).isEqualTo("vanished");
        assertThat(vanished.get("concept").asText()).isEqualTo("adenosine-receptor");
    }

    @Test
    void aVocabularyWithMistakesIsRefusedBeforeAnythingIsRead() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.yaml"), "mechanisms: 5\n");

        Run run = Run.afferent("vocabulary", "diff", "bundled", wrong.toString(), "--over", folder.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("wrong.yaml:");
    }
}
