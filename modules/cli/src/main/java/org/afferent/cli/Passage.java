package org.afferent.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.afferent.inspect.CuratedView;
import org.afferent.inspect.PipelineTopics;
import org.afferent.model.Decision;
import org.afferent.news.CuratedArticle;
import org.afferent.news.RawArticle;
import org.afferent.producers.Publication;
import org.afferent.producers.Publication.Published;
import org.afferent.producers.Publication.Refused;
import org.afferent.producers.RawPublisher;
import org.afferent.producers.Reading.Read;
import org.afferent.streams.CurationApp;
import org.afferent.wire.Generation;
import org.afferent.wire.Topics;
import org.afferent.wire.WireSerdes;

/** Deliveries all the way: published, decided, curated, and read back, with the books kept. */
final class Passage {
    /** How often the bar is redrawn and the application's health is looked at while nothing happens. */
    private static final Duration GLANCE = Duration.ofMillis(200);

    private final Config config;
    private final Workplace workplace;
    private final Cluster cluster;
    private final Progress progress;
    private final Consumer<String> say;
    private final Accounts accounts = new Accounts();

    Passage(Config config, Workplace workplace, Progress progress, Consumer<String> say) {
        this.config = config;
        this.workplace = workplace;
        this.cluster = workplace.cluster();
        this.progress = progress;
        this.say = say;
    }

    /**
     * What came of it.
     *
     * @param input what was read
     * @param accounts what became of it
     * @param works those that hold an article of the input, as they are now
     */
    record Result(Inputs.Count input, Accounts accounts, List<CuratedArticle> works) {
        /** Whether every delivery is accounted for. */
        boolean complete() {
            return input.unreadable() == 0 && input.read() > 0 && accounts.balanced();
        }

        int exitCode() {
            return complete() ? ExitCode.OK : ExitCode.FAILED;
        }
    }

    /** How deliveries are let in. */
    enum Pace {
        /** As fast as Kafka takes them. */
        AT_ONCE,
        /** Each after the decision on the one before, so that a reader can follow what is decided against what. */
        ONE_BY_ONE
    }

    /** Lets everything pass that {@code reading} hands over. */
    Result run(Pace pace, Function<Consumer<Read>, Inputs.Count> reading) throws InterruptedException {
        cluster.applyTopics();
        try (WireSerdes serdes = cluster.serdes();
                DecisionReader ledger = DecisionReader.start(cluster, serdes, accounts);
                CurationApp app = Curator.prepare(config, cluster, serdes, workplace.stateDirectory(), null)) {
            workplace.occupy(app);
            app.start();
            Inputs.Count input = publish(serdes, pace, reading);
            settle(app, ledger);
            progress.done();
            return new Result(
                    input,
                    accounts,
                    new CuratedView(
                                    cluster.access(serdes),
                                    PipelineTopics.of(Generation.live(config.get(Settings.APPLICATION_ID))))
                            .holding(articles()));
        } finally {
            progress.done();
        }
    }

    private Inputs.Count publish(WireSerdes serdes, Pace pace, Function<Consumer<Read>, Inputs.Count> reading) {
        long[] number = new long[1];
        try (RawPublisher publisher = RawPublisher.connect(
                cluster.client(PassThrough.PRODUCER),
                serdes.value(RawArticle.class).serializer(),
                Topics.RAW,
                config.get(Settings.MAX_PAYLOAD),
                Clock.systemUTC())) {
            Inputs.Count input = reading.apply(read -> {
                long place = number[0]++;
                publisher.publish(read.where(), read.delivery(), outcome -> book(place, outcome));
                if (pace == Pace.ONE_BY_ONE) {
                    publisher.flush();
                    awaitDecision();
                }
                progress.show(accounts.standing());
            });
            publisher.flush();
            accounts.allPublished();
            return input;
        }
    }

    private void book(long place, Publication outcome) {
        if (outcome instanceof Published published) {
            accounts.published(place, published);
        } else if (outcome instanceof Refused refused) {
            accounts.refused(refused);
            say.accept(refused.message());
        }
    }

    private void awaitDecision() {
        try {
            while (!accounts.unaccounted().isEmpty() && accounts.awaitNews(config.get(Settings.DRAIN_TIMEOUT))) {
                progress.show(accounts.standing());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until every delivery is accounted for and nothing is in flight any more; gives up when nothing moves. */
    private void settle(CurationApp app, DecisionReader ledger) throws InterruptedException {
        long patience = config.get(Settings.DRAIN_TIMEOUT).toNanos();
        long lastNews = System.nanoTime();
        while (!(accounts.unaccounted().isEmpty() && app.drained())) {
            if (accounts.awaitNews(GLANCE)) {
                lastNews = System.nanoTime();
            }
            progress.show(accounts.standing());
            app.failure().ifPresent(why -> {
                throw new CommandFailure("the curate application gave up: " + Failures.chain(why), why);
            });
            ledger.failure().ifPresent(why -> {
                throw new CommandFailure("the decisions could not be read: " + Failures.chain(why), why);
            });
            if (System.nanoTime() - lastNews > patience) {
                say.accept("no decision came for "
                        + config.get(Settings.DRAIN_TIMEOUT).toSeconds()
                        + " s (drain.timeout); what is there is written");
                return;
            }
        }
    }

    private Set<String> articles() {
        return accounts.decisions().stream().map(Decision::articleId).collect(Collectors.toSet());
    }
}
