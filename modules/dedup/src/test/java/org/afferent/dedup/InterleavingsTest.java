package org.afferent.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.Store;
import org.afferent.model.Coordinates;
import org.afferent.model.Decision;
import org.afferent.model.Edition;

/** Orders, partition counts, batch boundaries and crashes: the works are the same in all. */
class InterleavingsTest {
    private static final int SETS = 270;
    private static final int LEAST_DISTINCT = 2_000;

    /** A set of deliveries, in one order. */
    private record Order(long set, int articles, List<Coordinates> deliveries) {}

    @Property(tries = SETS, edgeCases = EdgeCasesMode.NONE)
    void worksAndMembershipsAreThoseOfAnUndisturbedRun(
            @ForAll("sets") long set, @ForAll @IntRange(min = 3, max = 8) int articles) {
        List<Sent> deliveries = Corpus.of(set, articles);
        PartitionedRun calm = new PartitionedRun(1, 0, 0);
        for (Sent delivery : deliveries) {
            calm.arrive(List.of(delivery));
            calm.drain();
        }
        Random random = new Random(set);
        for (int partitions : new int[] {1, 2, 4, 8}) {
            for (double crashes : new double[] {0, 0.25}) {
                List<Sent> order = new ArrayList<>(deliveries);
                Collections.shuffle(order, random);
                orders().add(new Order(
                        set,
                        articles,
                        order.stream().map(sent -> sent.sighting().raw()).toList()));
                PartitionedRun run = new PartitionedRun(partitions, crashes, random.nextLong());
                inChunks(run, order, random);
                assertThat(run.curated).isEqualTo(calm.curated);
                assertThat(memberships(run)).isEqualTo(shown(calm));
                assertThat(decided(run))
                        .containsExactlyElementsOf(deliveries.stream()
                                .map(sent -> sent.sighting().raw())
                                .sorted()
                                .toList());
            }
        }
    }

    /** Each as likely as any: jqwik would else prefer small numbers, and try the same sets again and again. */
    @Provide
    Arbitrary<Long> sets() {
        return Arbitraries.longs().between(0, 1L << 40).withDistribution(RandomDistribution.uniform());
    }

    @AfterProperty
    void thereWereEnoughOrders() {
        System.out.println(orders().size() + " orders of deliveries, all different, gave equal works");
        assertThat(orders().size()).isGreaterThanOrEqualTo(LEAST_DISTINCT);
    }

    /** In one to three chunks; a later chunk comes when all before has long come to rest. */
    private static void inChunks(PartitionedRun run, List<Sent> order, Random random) {
        int from = 0;
        while (from < order.size()) {
            int to = Math.min(order.size(), from + 1 + random.nextInt(order.size()));
            run.arrive(order.subList(from, to));
            run.drain();
            from = to;
        }
    }

    private static Set<Order> orders() {
        return Store.getOrCreate("orders", Lifespan.PROPERTY, () -> (Set<Order>) new HashSet<Order>())
                .get();
    }

    private static List<Coordinates> decided(PartitionedRun run) {
        return run.decisions.stream()
                .filter(decision -> decision.kind() == Decision.Kind.DELIVERY)
                .map(Decision::raw)
                .sorted()
                .toList();
    }

    /** The last word of news.decisions on each article. */
    private static Map<String, String> memberships(PartitionedRun run) {
        Map<String, String> last = new TreeMap<>();
        run.decisions.forEach(decision -> last.put(decision.articleId(), decision.workId()));
        return last;
    }

    private static Map<String, String> shown(PartitionedRun run) {
        Map<String, String> shown = new TreeMap<>();
        run.curated.values().forEach(draft -> {
            for (Edition edition : draft.editions()) {
                shown.put(edition.articleId(), draft.workId());
            }
        });
        return shown;
    }
}
