package org.afferent.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.afferent.model.Delivery;
import org.afferent.news.Decision;
import org.afferent.streams.CurationApp;
import org.afferent.testkit.GeneratedDeliveries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The application on a real broker over 1, 2, 4 and 8 partitions, its deliveries in a random order and in chunks, its threads dying in the middle of transactions: each
 * time it ends as an undisturbed run in the order of fetching does. {@code -Dafferent.convergence.runs=52} tries more than each build does.
 */
class TopologyConvergenceIT {
    private static final int RUNS = Integer.getInteger("afferent.convergence.runs", 8);
    private static final int AT_ONCE = 4;
    private static final int DELIVERIES = 45;
    private static final List<Integer> PARTITIONS = List.of(1, 2, 4, 8);

    /** Where a run ends. */
    private record End(Map<String, String> works, Map<String, String> memberships, Map<String, Long> decided) {}

    @TempDir
    Path folder;

    @Test
    void everyOrderPartitionCountAndCrashEndsTheSame() throws Exception {
        int crashes = 0;
        try (TestCluster cluster = new TestCluster(folder.resolve("stack"))) {
            ExecutorService runs = Executors.newFixedThreadPool(AT_ONCE);
            try {
                for (int from = 0; from < RUNS; from += PARTITIONS.size()) {
                    crashes += compare(cluster, runs, 1_000 + from);
                }
            } finally {
                runs.shutdownNow();
                runs.awaitTermination(30, TimeUnit.SECONDS);
            }
        }
        System.out.println("topology: " + RUNS + " runs with " + crashes + " crashes ended like undisturbed ones");
        assertThat(crashes).isGreaterThan(RUNS / 2);
    }

    /** One set of deliveries: undisturbed, and disturbed over each count of partitions; gives the crashes. */
    private int compare(TestCluster cluster, ExecutorService runs, int seed) throws Exception {
        List<Delivery> deliveries = GeneratedDeliveries.of(seed, DELIVERIES);
        Crashes none = new Crashes(List.of());
        Future<End> calm = runs.submit(run(cluster, "calm-" + seed, 1, List.of(deliveries), none));
        List<Crashes> planned = new ArrayList<>();
        List<Future<End>> disturbed = new ArrayList<>();
        for (int partitions : PARTITIONS) {
            Random random = new Random(seed * 31L + partitions);
            List<Delivery> order = new ArrayList<>(deliveries);
            Collections.shuffle(order, random);
            int cut = random.nextInt(order.size());
            Crashes crashes = new Crashes(List.of(1 + random.nextInt(6), 8 + random.nextInt(10)));
            planned.add(crashes);
            disturbed.add(runs.submit(run(
                    cluster,
                    "run-" + seed + "-" + partitions,
                    partitions,
                    List.of(order.subList(0, cut), order.subList(cut, order.size())),
                    crashes)));
        }
        End expected = calm.get();
        assertThat(expected.decided().values())
                .as("each delivery is decided once")
                .containsOnly(1L);
        assertThat(expected.decided()).hasSize(DELIVERIES);
        for (Future<End> end : disturbed) {
            assertThat(end.get()).isEqualTo(expected);
        }
        return planned.stream().mapToInt(Crashes::count).sum();
    }

    private Callable<End> run(
            TestCluster cluster, String name, int partitions, List<List<Delivery>> chunks, Crashes crashes) {
        return () -> {
            Generation generation = new Generation(cluster, name, partitions);
            try (CurationApp app = generation.instance(folder.resolve(name), Math.min(2, partitions), crashes::tag)) {
                app.start();
                int published = 0;
                for (List<Delivery> chunk : chunks) {
                    generation.publish(chunk);
                    published += chunk.size();
                    generation.awaitRest(app, published);
                }
            }
            Map<String, Long> decided = generation.decisions().stream()
                    .sorted(Comparator.comparing(Decision::getId))
                    .collect(Collectors.groupingBy(Decision::getId, Collectors.counting()));
            return new End(generation.works(), generation.memberships(), decided);
        };
    }
}
