package org.afferent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
    private static final String TEXT = """
            A single dose of an old anesthetic changed how nerve cells in the cortex of rats talk to each other, researchers at a small institute reported on Monday.

            The animals had been kept under mild stress for three weeks; they drank more sugar water and explored more of their cage within two hours of the injection.

            The team measured the release of glutamate with a fluorescent sensor and found that the increase lasted for about forty minutes, the change in behavior for six days.
            """;

    @TempDir
    Path folder;

    @Test
    void aShortenedCopyIsOneWorkAndTheWordsSayWhy() throws IOException {
        Path whole = Files.writeString(folder.resolve("whole.txt"), TEXT);
        Path cut = Files.writeString(folder.resolve("cut.txt"), TEXT.substring(0, TEXT.indexOf("The team")));

        Run run = Run.afferent("compare", whole.toString(), cut.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("containment")
                .contains("are one work: mostly the same text")
                .contains("fluorescent sensor");
    }

    @Test
    void twoTextsAreTwoWorks() throws IOException {
        Path a = Files.writeString(folder.resolve("a.txt"), TEXT);
        Path b = Files.writeString(
                folder.resolve("b.txt"),
                "Sleep changes with the seasons, and so does mood, a survey of nine thousand people in four northern towns says.\n\nThose who walked outside before noon"
                        + " reported fewer bad weeks in winter, although the survey cannot tell what causes what.");

        assertThat(Run.afferent("compare", a.toString(), b.toString()).out()).contains("a and b are two works");
    }

    @Test
    void oneArticleIsNotEnough() throws IOException {
        Path a = Files.writeString(folder.resolve("a.txt"), TEXT);

        Run run = Run.afferent("compare", a.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("compare takes two articles; there is 1");
    }
}
