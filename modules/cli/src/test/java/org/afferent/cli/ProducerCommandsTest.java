package org.afferent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code poll}, {@code receive} and {@code publish} say without a cluster. */
class ProducerCommandsTest {
    @TempDir
    Path folder;

    @Test
    void theExampleOfFeedsIsGood() {
        Run run = Run.afferent("poll", "--feeds", "../../feeds.example.yaml", "--check");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("29 feeds; asks as Afferent/");
    }

    @Test
    void aBadFeedsFileIsSaidToBeWithEveryMistake() throws Exception {
        Path file = Files.writeString(folder.resolve("feeds.yaml"), "feeds:\n  - {id: a, url: nowhere}\n");
        Run run = Run.afferent("poll", "--feeds", file.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("url: nowhere is not an address").contains("contact: null");
    }

    @Test
    void subscriptionsNeedACallbackAndASecret() throws Exception {
        Path publishers = Files.writeString(folder.resolve("p.yaml"), "publishers: []\n");
        Run run = Run.afferent("receive", "--publishers", publishers.toString(), "--feeds", "../../feeds.example.yaml");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--callback").contains("AFFERENT_WEBSUB_SECRET");
        assertThat(Run.afferent("receive").err()).contains("--publishers is missing");
    }

    @Test
    void aNewKeyIsShownWithItsDigest() {
        Run run = Run.afferent("receive", "--new-key");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).containsPattern("key: +[\\w-]{43} ").containsPattern("key-sha256: [0-9a-f]{64} ");
    }

    @Test
    void aDryRunCountsAndNeedsNoCluster() throws Exception {
        Files.writeString(folder.resolve("a.jsonl"), "{\"body\": \"one\"}\n{\"body\": \"<p>two\"}\nbroken\n");
        Run run = Run.afferent("publish", folder.toString(), "--dry-run");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out()).contains("1  FILE text/html, 6 bytes").contains("2  deliveries would be published");
        assertThat(run.err()).contains("a.jsonl:3: not JSON");
    }
}
