package org.afferent.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.afferent.replay.CatchUp;
import org.afferent.replay.LiveWatch;
import org.afferent.replay.Pace;
import org.afferent.replay.ReplayProgress;
import org.afferent.streams.CurationApp;
import org.afferent.wire.Generation;
import org.afferent.wire.GenerationWriter;
import org.afferent.wire.Generations;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.KafkaStreams;

/** A replay while it runs: keeps its pace, says how far it is, notices that it has caught up or is promoted. */
final class ReplayRun {
    private static final Duration SAY_EVERY = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final CurationApp app;
    private final Pace pace;
    private final LiveWatch watch;
    private final Admin admin;
    private final GenerationWriter writer;
    private final Generations generations;
    private final boolean untilCaughtUp;
    private final Consumer<String> say;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Generation generation;
    private long saidAt;
    private long lastRead;

    ReplayRun(
            Generation generation,
            CurationApp app,
            Pace pace,
            LiveWatch watch,
            Admin admin,
            GenerationWriter writer,
            Generations generations,
            boolean untilCaughtUp,
            Consumer<String> say) {
        this.generation = generation;
        this.app = app;
        this.pace = pace;
        this.watch = watch;
        this.admin = admin;
        this.writer = writer;
        this.generations = generations;
        this.untilCaughtUp = untilCaughtUp;
        this.say = say;
    }

    int run() throws InterruptedException {
        Thread atExit = new Thread(this::stop, "close-replay");
        Runtime.getRuntime().addShutdownHook(atExit);
        try {
            follow();
            return ExitCode.OK;
        } finally {
            if (stopped.getCount() > 0) { // it ends by itself, as its exit code says
                Runtime.getRuntime().removeShutdownHook(atExit);
            }
        }
    }

    private void follow() throws InterruptedException {
        if (generation.status() == Generation.Status.REPLAYING) {
            learn();
        }
        app.start();
        ReplayProgress begin = ReplayProgress.of(admin, generation);
        say.accept("replaying %,d raw records as %s into %s; Ctrl-C stops it, the same command goes on"
                .formatted(
                        begin.all(), generation.applicationId(), generation.topic(org.afferent.wire.Topics.CURATED)));
        lastRead = begin.read();
        saidAt = System.nanoTime();
        CatchUp catchUp = null;
        while (!stopped.await(generation.status() == Generation.Status.REPLAYING ? 0 : 1, TimeUnit.SECONDS)) {
            if (app.state() == KafkaStreams.State.ERROR) {
                Throwable why = app.failure().orElse(null);
                throw new CommandFailure("the replay gave up" + (why == null ? "" : ": " + Failures.chain(why)), why);
            }
            try {
                if (generation.status() == Generation.Status.REPLAYING) {
                    watch.look(generations.promoted(), LOOK);
                    progress();
                    if (app.state() == KafkaStreams.State.RUNNING && catchUp == null) {
                        catchUp = new CatchUp(admin, generation);
                    }
                    if (catchUp != null && catchUp.reached()) {
                        caughtUp();
                    }
                }
                if (generation.status() == Generation.Status.CAUGHT_UP) {
                    pace.lift();
                    if (untilCaughtUp) {
                        break;
                    }
                }
                if (generations.refresh()) {
                    say.accept(generations.promoted().name() + " is now the promoted generation");
                }
            } catch (KafkaException away) {
                // The stream itself waits for a broker that is away; so does the one who watches it.
                say.accept("the cluster does not answer: " + away.getMessage());
                stopped.await(1, TimeUnit.SECONDS);
            }
        }
    }

    private void learn() {
        double usual = watch.learn(generations.promoted());
        say.accept(
                Double.isNaN(usual)
                        ? "too little is being decided to learn how long it usually takes; the replay slows down when "
                                + generations.promoted().name() + " falls behind"
                        : "%s decides within %,.0f ms on average; the replay slows down when that grows"
                                .formatted(generations.promoted().name(), usual));
    }

    private void caughtUp() {
        generation = generation.as(Generation.Status.CAUGHT_UP);
        writer.record(generation);
        say.accept(generation.name() + " has caught up with where it started"
                + (untilCaughtUp
                        ? ""
                        : ", and follows news.raw; compare it with `afferent replay diff --generation "
                                + generation.name() + "`"));
    }

    private void progress() {
        long now = System.nanoTime();
        double seconds = (now - saidAt) / (double) TimeUnit.SECONDS.toNanos(1);
        if (seconds < SAY_EVERY.toSeconds()) {
            return;
        }
        ReplayProgress progress = ReplayProgress.of(admin, generation);
        double rate = (progress.read() - lastRead) / seconds;
        StringBuilder partitions = new StringBuilder();
        progress.partitions().forEach(p -> partitions.append("  %d: %,d left".formatted(p.partition(), p.left())));
        say.accept(
                "%s, %,.0f a second of %,.0f allowed;%s".formatted(progress.line(rate), rate, pace.rate(), partitions));
        lastRead = progress.read();
        saidAt = now;
    }

    private void stop() {
        stopped.countDown();
        app.close();
        // A signal asked for this, so it is a success; without halt the JVM would report the signal.
        Runtime.getRuntime().halt(ExitCode.OK);
    }
}
