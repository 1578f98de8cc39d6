package org.afferent.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a reviewer would say twice about sources. */
class SourcesTest {
    private static final int LONGEST = 400;
    private static final Path MODULES = Path.of("..").toAbsolutePath().normalize();

    @Test
    void noFileDoesTwoThings() {
        assertThat(sources().filter(file -> lines(file).size() > LONGEST)).isEmpty();
    }

    @Test
    void noNameHidesItsJob() {
        assertThat(sources().map(file -> file.getFileName().toString()))
                .noneMatch(name -> name.matches(".*(Utils?|Helpers?|Managers?|Impl|Common)\\.java"));
    }

    @Test
    void noTestSleepsAndNoneIsSwitchedOff() {
        assertThat(sources()
                        .filter(file -> file.toString().contains("/src/test/") && !file.endsWith("SourcesTest.java"))
                        .filter(file -> lines(file).stream()
                                .anyMatch(line -> line.contains("Thread.sleep(")
                                        || line.strip().startsWith("@Disabled"))))
                .isEmpty();
    }

    private static Stream<Path> sources() {
        try (Stream<Path> files = Files.walk(MODULES)) {
            return files
                    .filter(file -> file.toString().endsWith(".java")
                            && !file.toString().contains("/target/"))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
