package org.afferent.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.afferent.model.Delivery;
import org.afferent.news.Decision;
import org.afferent.testkit.GeneratedDeliveries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code afferent stream} is killed in the middle of its work and started again: nothing is lost, nothing is decided twice, the works are those of an undisturbed run. */
class CrashIT {
    private static final int DELIVERIES = 5_000;

    @TempDir
    Path folder;

    @Test
    void killedInTheMiddleItEndsLikeAnUndisturbedRun() throws Exception {
        List<Delivery> deliveries = GeneratedDeliveries.of(11, DELIVERIES);
        Map<String, String> undisturbed = works(deliveries, folder.resolve("calm"), List.of());
        Map<String, String> disturbed = works(deliveries, folder.resolve("killed"), List.of(300, 1_500, 3_500));
        assertThat(disturbed).isEqualTo(undisturbed);
        assertThat(undisturbed).hasSizeGreaterThan(1_000);
    }

    private static Map<String, String> works(List<Delivery> deliveries, Path folder, List<Integer> kills)
            throws Exception {
        try (TestCluster cluster = new TestCluster(folder.resolve("stack"))) {
            cluster.publish(deliveries);
            Process stream = StreamProcess.start(cluster, folder.resolve("state"));
            try {
                for (int decided : kills) {
                    cluster.awaitDecisions(decided);
                    stream.destroyForcibly().waitFor();
                    stream = StreamProcess.start(cluster, folder.resolve("state"));
                }
                cluster.awaitDecisions(deliveries.size());
                StreamProcess.awaitDrained(cluster, folder.resolve("probe"));
            } finally {
                stop(stream);
            }
            List<Decision> decisions = cluster.decisions();
            assertThat(decisions)
                    .extracting(Decision::getRaw)
                    .doesNotHaveDuplicates()
                    .hasSize(deliveries.size());
            assertThat(decisions)
                    .extracting(Decision::getId)
                    .containsExactlyInAnyOrderElementsOf(
                            deliveries.stream().map(d -> d.source().id()).toList());
            return cluster.works();
        }
    }

    private static void stop(Process stream) throws InterruptedException, IOException {
        stream.destroy();
        if (!stream.waitFor(30, TimeUnit.SECONDS)) {
            stream.destroyForcibly().waitFor();
        }
        stream.getInputStream().close();
    }
}
