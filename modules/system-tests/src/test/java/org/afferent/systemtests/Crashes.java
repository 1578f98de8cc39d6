package org.afferent.systemtests;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.afferent.model.Annotations;
import org.afferent.model.Article;

/**
 * A tagger that lets the stream thread die at some of its calls, in the middle of a transaction: nothing of that is committed, the thread's state is wiped and restored,
 * and its input is read again.
 */
final class Crashes {
    /** Not an Exception: Kafka Streams must not take it for a record that cannot be processed. */
    private static final class Crash extends Error {
        private static final long serialVersionUID = 1L;

        private Crash(int call) {
            super("planned, at call " + call);
        }
    }

    private final List<Integer> at;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger count = new AtomicInteger();

    /** {@code at}: which calls, from 1. */
    Crashes(List<Integer> at) {
        this.at = List.copyOf(at);
    }

    Annotations tag(Article article) {
        int call = calls.incrementAndGet();
        if (at.contains(call)) {
            count.incrementAndGet();
            throw new Crash(call);
        }
        return new Annotations(
                article.inLanguage(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** How often it came to that. */
    int count() {
        return count.get();
    }
}
