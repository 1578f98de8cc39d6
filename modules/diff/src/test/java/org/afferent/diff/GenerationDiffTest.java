package org.afferent.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationDiffTest {
    @TempDir
    Path folder;

    @Test
    void equalGenerationsDoNotDiffer() {
        CuratedView view = view("live", work("wa", "2018-01-01", "a", "b"));
        assertThat(GenerationDiff.between(view, view).changes()).isEmpty();
    }

    @Test
    void worksAreKnownByTheArticlesThatTheyShare() {
        GenerationDiff diff = GenerationDiff.between(
                view(
                        "live",
                        work("wa", null, "a"),
                        work("wb", null, "b"),
                        work("wc", null, "c", "d"),
                        work("wx", null, "x")),
                view(
                        "g2",
                        work("wa", null, "a", "b"),
                        work("wc", null, "c"),
                        work("wd", null, "d"),
                        work("wy", null, "y")));
        assertThat(diff.changes())
                .extracting(Change::kind, Change::workId, Change::works)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Change.Kind.WORK_ADDED, "wy", List.of()),
                        org.assertj.core.groups.Tuple.tuple(Change.Kind.WORK_REMOVED, "wx", List.of()),
                        org.assertj.core.groups.Tuple.tuple(Change.Kind.WORKS_MERGED, "wa", List.of("wa", "wb")),
                        org.assertj.core.groups.Tuple.tuple(Change.Kind.WORK_SPLIT, "wc", List.of("wc", "wd")));
    }

    @Test
    void aWorkWithAnotherLeaderIsTheSameWork() {
        GenerationDiff diff = GenerationDiff.between(
                view("live", work("wa", "2018-01-02", "a", "b")), view("g2", work("wb", "2018-01-01", "a", "b")));
        assertThat(diff.changes())
                .extracting(Change::kind)
                .containsExactly(Change.Kind.EDITIONS_CHANGED, Change.Kind.DATE_CHANGED);
    }

    @Test
    void tagsAreCountedByMechanismWithTheSentencesTheyRestOn() {
        GenerationDiff diff = GenerationDiff.between(
                view("live", tagged("wa", "nmda", "asserted"), tagged("wb", "bdnf", "asserted")),
                view("g2", tagged("wa", "nmda", "hedged"), tagged("wb", "nmda", "asserted")));
        assertThat(diff.mechanisms())
                .containsExactly(
                        new GenerationDiff.MechanismCount("nmda", "Label nmda", 1, 0, 1),
                        new GenerationDiff.MechanismCount("bdnf", "Label bdnf", 0, 1, 0));
        assertThat(diff.changes()).extracting(Change::sentence).contains("A sentence <of> wb.");
        assertThat(DiffPage.of(diff, diff.changes(), 10))
                .contains("A sentence &lt;of&gt; wb.", "<svg", "2 works before")
                .doesNotContain("<script", "http");
        assertThat(DiffJson.of(diff, List.of())).contains("\"tag-gained\" : 1", "\"unexpected\" : 0");
    }

    @Test
    void whatIsAcknowledgedIsNotUnexpected() throws IOException {
        GenerationDiff diff = GenerationDiff.between(
                view("live", tagged("wa", "nmda", "asserted"), tagged("wb", "bdnf", "asserted")),
                view("g2", tagged("wa", "bdnf", "asserted"), tagged("wb", "nmda", "asserted")));
        Path file = folder.resolve("expected.yaml");
        Files.writeString(file, """
                expected:
                  - {change: tag-gained, most: 1, why: "looked at"}
                  - {change: tag-lost, mechanism: nmda, why: "looked at"}
                  - {change: date-changed, why: "a rule for dates"}
                """);
        Expected expected = Expected.read(file);
        assertThat(expected.unexpected(diff.changes()))
                .extracting(change -> change.kind().spelling() + " " + change.mechanism())
                .containsExactly("tag-gained nmda", "tag-lost bdnf");
        assertThat(expected.idle(diff.changes())).containsExactly("date-changed");

        Files.writeString(file, Expected.template(diff.changes(), "seen \"all\""));
        assertThat(Expected.read(file).unexpected(diff.changes())).isEmpty();
    }

    @Test
    void everyMistakeInTheFileIsSaid() throws IOException {
        Path file = folder.resolve("expected.yaml");
        Files.writeString(file, "expected: [{change: tags-gained, most: 0, wy: x}]");
        assertThatThrownBy(() -> Expected.read(file))
                .hasMessageContaining("change: tags-gained is not one of")
                .hasMessageContaining("most: 0 is not")
                .hasMessageContaining("wy is not a key")
                .hasMessageContaining("why: is missing");
    }

    private static CuratedView view(String name, WorkSummary... works) {
        Map<String, WorkSummary> byId = new TreeMap<>();
        for (WorkSummary work : works) {
            byId.put(work.workId(), work);
        }
        return new CuratedView(name, byId);
    }

    private static WorkSummary work(String id, String date, String... articles) {
        Map<String, String> editions = new TreeMap<>();
        for (String article : articles) {
            editions.put(article, "https://example.org/" + article);
        }
        return new WorkSummary(id, "Headline of " + id, date, null, editions, Map.of(), 1);
    }

    private static WorkSummary tagged(String id, String concept, String statement) {
        return new WorkSummary(
                id,
                "Headline of " + id,
                null,
                null,
                Map.of(id, "https://example.org/" + id),
                Map.of(
                        concept,
                        new WorkSummary.Tag(concept, "Label " + concept, statement, "A sentence <of> " + id + ".")),
                1);
    }
}
