package org.afferent.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.afferent.model.Decision;

/**
 * Homes and index over some partitions with logs between them, as Kafka has them: each partition reads its logs in batches, what it writes is seen when it commits, and a
 * crash loses all since the last commit: state, output and position. Which partition goes on, how long a batch is and who crashes is left to chance.
 */
final class PartitionedRun {
    private static final int LONGEST_BATCH = 6;

    private final Random random;
    private final double crashes;
    private final List<HomePartition> homes = new ArrayList<>();
    private final List<IndexPartition> index = new ArrayList<>();
    final Map<String, Draft> curated = new TreeMap<>();
    final List<Decision> decisions = new ArrayList<>();
    int crashed;

    PartitionedRun(int partitions, double crashes, long seed) {
        this.crashes = crashes;
        random = new Random(seed);
        ArticleHome home = new ArticleHome(Policies.DEFAULT, new Versions("r", "v"), partitions);
        for (int p = 0; p < partitions; p++) {
            homes.add(new HomePartition(home));
            index.add(new IndexPartition());
        }
    }

    /** Appends to the logs of arrivals; what is in front is handled first only within a partition. */
    void arrive(List<Sent> deliveries) {
        deliveries.forEach(sent ->
                homes.get(partition(sent.article().articleId())).arrivals.add(sent));
    }

    void drain() {
        List<Runnable> ready = ready();
        while (!ready.isEmpty()) {
            ready.get(random.nextInt(ready.size())).run();
            ready = ready();
        }
    }

    private List<Runnable> ready() {
        List<Runnable> ready = new ArrayList<>();
        homes.stream().filter(HomePartition::hasInput).forEach(home -> ready.add(() -> batch(home)));
        index.stream().filter(IndexPartition::hasInput).forEach(part -> ready.add(() -> batch(part)));
        return ready;
    }

    private void batch(HomePartition home) {
        HomePartition.Batch batch = home.begin();
        for (int i = 0; i <= random.nextInt(LONGEST_BATCH) && batch.hasInput(); i++) {
            batch.handleNext(random.nextBoolean());
        }
        if (crashes()) {
            return; // the batch is forgotten; its input is read again
        }
        home.commit(batch);
        for (Effects effects : batch.effects()) {
            effects.probes()
                    .forEach(probe -> index.get(probe.partition()).probes.add(probe));
            effects.letters()
                    .forEach(letter -> homes.get(partition(letter.to())).letters.add(letter));
            decisions.addAll(effects.decisions());
            effects.drafts().forEach(draft -> {
                if (draft.isTombstone()) {
                    curated.remove(draft.workId());
                } else {
                    curated.put(draft.workId(), draft);
                }
            });
        }
    }

    private void batch(IndexPartition part) {
        List<Letter> answers = part.handle(1 + random.nextInt(LONGEST_BATCH));
        if (crashes()) {
            part.crash();
        } else {
            part.commit();
            answers.forEach(letter -> homes.get(partition(letter.to())).letters.add(letter));
        }
    }

    private boolean crashes() {
        boolean crash = random.nextDouble() < crashes;
        crashed += crash ? 1 : 0;
        return crash;
    }

    private int partition(String articleId) {
        return Math.floorMod(articleId.hashCode(), homes.size());
    }
}
