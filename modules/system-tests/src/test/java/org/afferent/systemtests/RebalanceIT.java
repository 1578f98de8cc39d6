package org.afferent.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.afferent.model.Delivery;
import org.afferent.news.Decision;
import org.afferent.streams.CurationApp;
import org.afferent.testkit.GeneratedDeliveries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Instances come and go while deliveries are worked on, each with a state folder of its own: homes and index move between them, and nothing is lost or decided twice. */
class RebalanceIT {
    private static final int DELIVERIES = 1_500;

    @TempDir
    Path folder;

    @Test
    void homesAndIndexMoveBetweenTwoAndThreeInstances() throws Exception {
        List<Delivery> deliveries = GeneratedDeliveries.of(23, DELIVERIES);
        try (TestCluster cluster = new TestCluster(folder.resolve("stack"))) {
            Generation calm = new Generation(cluster, "alone", 4);
            calm.publish(deliveries);
            try (CurationApp alone = instance(calm, "alone")) {
                alone.start();
                calm.awaitRest(alone, DELIVERIES);
            }
            Generation moved = new Generation(cluster, "moved", 4);
            try (CurationApp third = instance(moved, "third")) {
                try (CurationApp first = instance(moved, "first");
                        CurationApp second = instance(moved, "second")) {
                    publish(moved, deliveries, 0, 400);
                    first.start();
                    moved.awaitDecisions(100);
                    second.start();
                    publish(moved, deliveries, 400, 800);
                    moved.awaitDecisions(450);
                    third.start();
                    publish(moved, deliveries, 800, 1_200);
                    moved.awaitDecisions(850);
                } // the first and the second leave while there is work
                publish(moved, deliveries, 1_200, DELIVERIES);
                moved.awaitDecisions(1_250);
                try (CurationApp again = instance(moved, "first")) { // on the state of before, which is stale
                    again.start();
                    moved.awaitRest(again, DELIVERIES);
                }
                moved.awaitRest(third, DELIVERIES);
            }
            assertThat(moved.decisions())
                    .extracting(Decision::getId)
                    .doesNotHaveDuplicates()
                    .hasSize(DELIVERIES);
            Map<String, String> expected = calm.works();
            assertThat(differing(moved.works(), expected)).isEmpty();
            assertThat(moved.memberships()).isEqualTo(calm.memberships());
            assertThat(expected).hasSizeGreaterThan(500);
        }
    }

    private static void publish(Generation generation, List<Delivery> deliveries, int from, int to) {
        generation.publish(deliveries.subList(from, to));
    }

    private CurationApp instance(Generation generation, String state) {
        return generation.instance(folder.resolve("state-" + state), 1, new Crashes(List.of())::tag);
    }

    private static Set<Map.Entry<String, String>> differing(Map<String, String> one, Map<String, String> other) {
        Set<Map.Entry<String, String>> differing = new HashSet<>(one.entrySet());
        differing.removeAll(other.entrySet());
        other.entrySet().stream()
                .filter(entry -> !one.containsKey(entry.getKey()))
                .forEach(differing::add);
        return differing;
    }
}
