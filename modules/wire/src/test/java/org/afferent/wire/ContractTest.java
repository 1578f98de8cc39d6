package org.afferent.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.JsonSchemaParser;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidator;
import org.apache.avro.SchemaValidatorBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is published stays readable, in both directions, for ever. */
class ContractTest {
    private static final Path RELEASED = Path.of("..", "..", "schemas", "released");
    private static final Path CANDIDATES = Path.of("target", "released");
    private static final SchemaValidator FULL_TRANSITIVE =
            new SchemaValidatorBuilder().mutualReadStrategy().validateAll();

    static List<Schema> contract() {
        return ContractSchemas.all();
    }

    @ParameterizedTest
    @MethodSource("contract")
    void isReleasedAsItIs(Schema schema) throws IOException {
        List<Path> versions = versions(schema);
        Path candidate = CANDIDATES.resolve(schema.getName()).resolve(versions.size() + 1 + ".avsc");
        String released = versions.isEmpty() ? "" : Files.readString(versions.get(versions.size() - 1));
        if (!released.strip().equals(pretty(schema))) {
            Files.createDirectories(candidate.getParent());
            Files.writeString(candidate, pretty(schema) + "\n");
        }

        assertThat(released.strip().equals(pretty(schema)))
                .as(
                        "%s is as released; it was changed: copy modules/wire/%s to schemas/released/%s/",
                        schema.getName(), candidate, schema.getName())
                .isTrue();
    }

    @Test
    void releasedVersionsAreFrozen() throws IOException, NoSuchAlgorithmException {
        StringBuilder sums = new StringBuilder();
        try (Stream<Path> files = Files.walk(RELEASED)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".avsc"))
                    .sorted()
                    .toList()) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                sums.append(HexFormat.of().formatHex(digest)).append("  ");
                sums.append(RELEASED.relativize(file).toString().replace('\\', '/'))
                        .append('\n');
            }
        }

        assertThat(sums.toString()).isEqualTo(Files.readString(RELEASED.resolve("SHA256SUMS")));
    }

    @ParameterizedTest
    @MethodSource("contract")
    void isFullTransitiveCompatibleWithAllReleasedVersions(Schema schema) throws IOException {
        List<Schema> older = new ArrayList<>();
        for (Path version : versions(schema)) {
            older.add(0, JsonSchemaParser.parseInternal(Files.readString(version)));
        }

        assertThat(older).isNotEmpty();
        assertThatCode(() -> FULL_TRANSITIVE.validate(schema, older)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("contract")
    void saysOfEveryFieldAndTypeWhatItIs(Schema schema) {
        List<String> undocumented = new ArrayList<>();
        collectUndocumented(schema, schema.getName(), undocumented, new ArrayList<>());

        assertThat(undocumented).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contract")
    void wouldNoticeAFieldThatOldReadersCannotDoWithout(Schema schema) {
        String broken = schema.toString()
                .replaceFirst("\"name\":\"(raw|source|articleBody|applicationId|reason)\"", "\"name\":\"renamed\"");
        Schema changed = JsonSchemaParser.parseInternal(broken);

        assertThatThrownBy(() -> FULL_TRANSITIVE.validate(changed, List.of(schema)))
                .isInstanceOf(SchemaValidationException.class);
    }

    private static String pretty(Schema schema) {
        return SchemaFormatter.format("json/pretty", schema);
    }

    private static List<Path> versions(Schema schema) throws IOException {
        Path folder = RELEASED.resolve(schema.getName());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(Comparator.comparingInt(ContractTest::number)).toList();
        }
    }

    private static int number(Path version) {
        return Integer.parseInt(version.getFileName().toString().replace(".avsc", ""));
    }

    private static void collectUndocumented(Schema schema, String at, List<String> undocumented, List<Schema> seen) {
        switch (schema.getType()) {
            case RECORD -> {
                if (seen.contains(schema)) {
                    return;
                }
                seen.add(schema);
                check(schema.getDoc(), at, undocumented);
                for (Schema.Field field : schema.getFields()) {
                    check(field.doc(), at + "." + field.name(), undocumented);
                    collectUndocumented(field.schema(), at + "." + field.name(), undocumented, seen);
                }
            }
            case ENUM -> {
                check(schema.getDoc(), at, undocumented);
                check(schema.getEnumDefault(), at + " (default symbol)", undocumented);
            }
            case ARRAY -> collectUndocumented(schema.getElementType(), at, undocumented, seen);
            case MAP -> collectUndocumented(schema.getValueType(), at, undocumented, seen);
            case UNION -> schema.getTypes().forEach(type -> collectUndocumented(type, at, undocumented, seen));
            default -> {}
        }
    }

    private static void check(String doc, String at, List<String> undocumented) {
        if (doc == null || doc.isBlank()) {
            undocumented.add(at);
        }
    }
}
