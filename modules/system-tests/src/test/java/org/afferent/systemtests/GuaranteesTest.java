package org.afferent.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Promises without a test are wishes. */
class GuaranteesTest {
    private static final Path PAGE = Path.of("../../docs/guarantees.md");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+(?:Test|IT))`");

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        Set<String> tests = tests();
        List<String> named = named(Files.readString(PAGE));
        assertThat(named).hasSizeGreaterThan(20).allMatch(tests::contains);
    }

    @Test
    void everyPromiseNamesATest() throws IOException {
        assertThat(Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("| ") && !line.contains("held by")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(named(line)).as(line).isNotEmpty());
    }

    private static List<String> named(String text) {
        return NAMED.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(name -> name.replace("`", ""))
                .toList();
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java") || name.endsWith("IT.java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }
}
