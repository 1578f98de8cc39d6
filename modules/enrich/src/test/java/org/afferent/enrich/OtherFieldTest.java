package org.afferent.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.afferent.model.MechanismTag;
import org.junit.jupiter.api.Test;

/** The field is data: the code knows no treatment, no receptor and no journal. */
class OtherFieldTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final String HEART = """
            version: 1.0.0
            categories:
            - {id: target, label: Target}
            matching:
              link: ['@intervention']
            mechanisms:
            - {id: ace, label: Angiotensin-converting enzyme, category: target, synonyms: [angiotensin-converting enzyme]}
            - {id: blood-vessels, label: Width of blood vessels, category: target, synonyms: [blood vessels]}
            interventions:
            - {id: ramipril, label: Ramipril, kind: drug, synonyms: [ramipril]}
            """;

    @Test
    void aVocabularyOfAnotherFieldIsTaggedByTheSameRules() throws VocabularyException {
        Tagger tagger = new Tagger(Vocabulary.read(new ByteArrayInputStream(HEART.getBytes(StandardCharsets.UTF_8))));
        assertThat(tagger.tag(
                                Articles.body(
                                        "Ramipril inhibits the angiotensin-converting enzyme. It may thereby relax blood vessels."))
                        .mechanisms())
                .extracting(MechanismTag::concept, tag -> tag.assertion().name(), tag -> tag.direction()
                        .name())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("ace", "ASSERTED", "BLOCKS"),
                        org.assertj.core.groups.Tuple.tuple("blood-vessels", "HEDGED", "DECREASES"));
        assertThat(tagger.tag(Articles.body("Ketamine blocks NMDA receptors in depression."))
                        .mechanisms())
                .isEmpty();
    }

    @Test
    void noLiteralOfTheCodeNamesAThingOfTheField() throws IOException {
        List<String> names = Vocabulary.bundled().entries().stream()
                .flatMap(entry -> Stream.concat(
                        Stream.of(entry.id()),
                        entry.forms().stream().map(Form::text).filter(form -> entry.kind() == Kind.INTERVENTION)))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> name.length() > 7)
                .toList();
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/|//[^\\n]*", "");
                Matcher literals = LITERAL.matcher(code);
                while (literals.find()) {
                    String literal = literals.group(1).toLowerCase(Locale.ROOT);
                    names.stream()
                            .filter(literal::contains)
                            .forEach(name -> found.add(file.getFileName() + ": " + name));
                }
            }
        }
        assertThat(found).isEmpty();
    }
}
