package org.afferent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyFileTest {
    private static final String TEXT = """
            A single dose of an old anesthetic changed how nerve cells in the cortex of rats talk to each other, researchers at a small institute reported on Monday.

            The animals had been kept under mild stress for three weeks; they drank more sugar water and explored more of their cage within two hours of the injection.

            The team measured the release of glutamate with a fluorescent sensor and found that the increase lasted for about forty minutes, the change in behavior for six days.
            """;

    @TempDir
    Path folder;

    @Test
    void configCheckTellsEveryMistakeInIt() throws IOException {
        Path policy = Files.writeString(folder.resolve("policy.yaml"), "containment: 46\nnames: 0.5\ntrusted: me\n");

        Run run = Run.afferent("config", "check", "--policy", policy.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains(policy + ":1: containment: 46 is not a share")
                .contains(policy + ":3: trusted is not a list");
    }

    @Test
    void compareSaysWhichPolicyItUsedAndGoesByIt() throws IOException {
        Path whole = Files.writeString(folder.resolve("whole.txt"), TEXT);
        Path cut = Files.writeString(folder.resolve("cut.txt"), TEXT.substring(0, TEXT.indexOf("The team")));
        Path strict = Files.writeString(folder.resolve("strict.yaml"), "lengthRatio: 0.9\n");

        String standard =
                Run.afferent("compare", whole.toString(), cut.toString()).out();
        String stricter = Run.afferent("compare", "--policy", strict.toString(), whole.toString(), cut.toString())
                .out();

        assertThat(standard).contains("policy default").contains(">= 0.35").contains("are one work");
        assertThat(stricter)
                .containsPattern("policy [0-9a-f]{8}")
                .contains(">= 0.9")
                .contains("are two works");
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        Path missing = folder.resolve("none.yaml");

        Run run = Run.afferent("config", "check", "--policy", missing.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("policy=" + missing + " cannot be read");
    }
}
