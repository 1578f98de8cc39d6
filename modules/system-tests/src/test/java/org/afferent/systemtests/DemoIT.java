package org.afferent.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.afferent.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer sees first. */
class DemoIT {
    @TempDir
    Path folder;

    @Test
    void theDemoShowsEveryVerdictAndSeveralMechanismsAndEndsWell() throws Exception {
        AfferentProcess demo = AfferentProcess.run(folder, "demo");

        assertThat(demo.exitCode()).as(demo.err()).isZero();
        for (Verdict verdict : Verdict.values()) {
            assertThat(demo.out()).contains(verdict.name());
        }
        assertThat(demo.out())
                .contains("TrkB receptor")
                .contains("NMDA receptor")
                .contains("mTOR signalling")
                .contains("published 2010-08-20")
                .contains("What to try next")
                .doesNotContain("NOT ACCOUNTED FOR");
    }
}
