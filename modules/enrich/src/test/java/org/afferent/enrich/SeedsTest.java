package org.afferent.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.afferent.model.Annotations;
import org.afferent.model.Mention;
import org.afferent.model.Study;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The five real articles with their gold; skipped where the shared data is not beside the project. */
class SeedsTest {
    private static final Map<String, Annotations> TAGGED = new HashMap<>();
    private static final Map<String, String> TEXTS = new HashMap<>();
    private static List<Map<String, Object>> gold = List.of();

    @BeforeAll
    static void tagTheSeeds() throws IOException {
        Path shared = shared();
        assumeTrue(shared != null, "the shared folder with seeds/gold.yaml is not there: seeds are not tested");
        Tagger tagger = new Tagger(Vocabulary.bundled());
        Map<String, Object> file = map(new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(shared.resolve("seeds/gold.yaml"))));
        gold = maps(file.get("articles"));
        for (Map<String, Object> article : gold) {
            String name = (String) article.get("file");
            String text = Files.readString(shared.resolve("seeds").resolve(name));
            TEXTS.put(name, text);
            TAGGED.put(name, tagger.tag(Articles.of((String) article.get("title"), text)));
        }
    }

    @Test
    void everyAnnotationThatIsNotDebatableIsFoundWithItsStatusAndDirection() {
        List<String> wrong = new ArrayList<>();
        for (Map<String, Object> article : gold) {
            String name = (String) article.get("file");
            for (Map<String, Object> one : maps(article.get("mechanisms"))) {
                if (!one.containsKey("debatable") && !"background".equals(one.get("role"))) {
                    check(name, one, wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void twoReportsOfOneStudyShareItsKeyAndOtherStudiesDoNot() {
        String first = key("000");
        assertThat(key("002")).isEqualTo(first);
        assertThat(key("001")).isNotEqualTo(first);
        assertThat(key("004")).isNotEqualTo(first).isNotEqualTo(key("001"));
    }

    private static void check(String name, Map<String, Object> one, List<String> wrong) {
        Map<String, Object> evidence = map(one.get("evidence"));
        int start = (int) evidence.get("start");
        int end = Math.max((int) evidence.get("end"), TEXTS.get(name).indexOf('\n', start));
        String wanted = one.get("concept") + " " + one.get("assertion") + " " + one.get("direction");
        Stream<Mention> mentions = TAGGED.get(name).mechanisms().stream()
                .filter(tag -> tag.concept().equals(one.get("concept")))
                .flatMap(tag -> tag.mentions().stream())
                .filter(mention ->
                        mention.start() >= start && mention.end() <= Math.max(end, (int) evidence.get("end")));
        List<String> said = mentions.map(mention ->
                        one.get("concept") + " " + lower(mention.assertion()) + " " + lower(mention.direction()))
                .toList();
        if (!said.contains(wanted)) {
            wrong.add(name + "@" + start + ": " + wanted + ", but " + said);
        }
    }

    private static String key(String number) {
        return TAGGED.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(number))
                .flatMap(entry -> entry.getValue().studies().stream())
                .map(Study::key)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no study in " + number));
    }

    private static Path shared() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path candidate = at.resolveSibling("shared");
            if (Files.exists(candidate.resolve("design/architecture.md"))) {
                return candidate;
            }
        }
        return null;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @SuppressWarnings("unchecked") // YAML's mappings have text keys here
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked") // YAML's sequences hold mappings here
    private static List<Map<String, Object>> maps(Object value) {
        return value == null ? List.of() : (List<Map<String, Object>>) value;
    }
}
