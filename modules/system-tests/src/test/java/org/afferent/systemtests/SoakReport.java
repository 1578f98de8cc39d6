package org.afferent.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.afferent.systemtests.CurationLatency.Seen;

/** What a soak has seen, for people. */
final class SoakReport {
    private static final Path FILE = Path.of("target", "soak.md");

    private final StringBuilder text = new StringBuilder(
            "# The soak, " + (SoakPlan.LONG ? "thirty" : "three") + " minutes\n\n| what | seen |\n|---|---|\n");

    void rate(double deliveriesPerSecond) {
        row("deliveries a second from " + SoakFeeds.FEEDS + " feeds", "%.1f".formatted(deliveriesPerSecond));
    }

    void latencies(Seen alone, Seen beside, Duration replay, boolean caughtUp) {
        latency("fetched to curated, no replay", alone);
        latency("fetched to curated, a replay beside", beside);
        row(
                "p50 and p99 beside a replay, times without",
                ratio(beside.p50(), alone.p50()) + ", " + ratio(beside.p99(), alone.p99()));
        row("the replay", (caughtUp ? "caught up after " : "had not caught up after ") + replay.toSeconds() + " s");
    }

    void account(int items, long raw, int works) {
        row("items shown, each with its page", "%,d".formatted(items));
        row("deliveries in all, each decided once", "%,d".formatted(raw));
        row("works: on news.curated, in PostgreSQL, at the subscriber, in the replay", "%,d".formatted(works));
    }

    private void latency(String what, Seen seen) {
        row(what, "p50 %d ms, p99 %d ms (%,d works)".formatted(seen.p50(), seen.p99(), seen.works()));
    }

    private static String ratio(long beside, long alone) {
        return alone == 0 ? "-" : String.format(Locale.ROOT, "%.2f", beside / (double) alone);
    }

    private void row(String what, String seen) {
        text.append("| ").append(what).append(" | ").append(seen).append(" |\n");
    }

    void write() throws IOException {
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, text);
    }
}
