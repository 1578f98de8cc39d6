package org.afferent.producers.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.afferent.producers.web.Fetched;
import org.afferent.producers.web.Fetched.Answer;
import org.afferent.producers.web.Fetched.Failed;
import org.afferent.producers.web.Fetched.Refused;

/**
 * What one poll of a feed means: a function of what was known, what came, and the time. Nothing is done here.
 *
 * @param after what is known now; to be kept when {@code items} are published
 * @param items to publish, oldest first
 * @param parts sitemaps to read next
 * @param note for people, when something is worth saying; else {@code null}
 */
record Visit(FeedState after, List<News> items, List<URI> parts, String note) {
    /** The largest number of parts of an index that one poll reads: the newest. */
    private static final int PARTS = 5;

    private static final int LONGEST_PAUSE_DOUBLINGS = 8;

    /**
     * A new item, or a changed one.
     *
     * @param key its identity
     */
    record News(String key, Item item) {}

    static Visit of(FeedConfig feed, FeedState before, Fetched fetched, Instant now, int most) {
        if (fetched instanceof Answer answer) {
            if (answer.isNotModified()) {
                FeedState after = before.withValidators(before.validators().notModified());
                return succeeded(feed, after, null, List.of(), List.of(), now, answer);
            }
            return answer.isFull() ? read(feed, before, answer, now, most) : refused(feed, before, answer, now);
        }
        String why = fetched instanceof Failed failed ? failed.why() : ((Refused) fetched).why();
        return failed(feed, before, why, now, false);
    }

    /** A part of an index: its items count as the feed's, its failure is not the feed's. */
    static Visit ofPart(FeedConfig feed, FeedState before, URI part, Fetched fetched, Instant now, int most) {
        if (!(fetched instanceof Answer answer) || !answer.isFull()) {
            return new Visit(before, List.of(), List.of(), part + " could not be read");
        }
        try {
            FeedDocument document = FeedDocuments.read(answer.body(), null, part, most);
            Sighting sighting = Sighting.of(feed, before, document.items(), now);
            return new Visit(sighting.after(), sighting.news(), List.of(), null);
        } catch (UnreadableFeedException unreadable) {
            return new Visit(before, List.of(), List.of(), part + ": " + unreadable.getMessage());
        }
    }

    private static Visit read(FeedConfig feed, FeedState before, Answer answer, Instant now, int most) {
        FeedDocument document;
        try {
            String charset = Charsets.of(answer.header("content-type").orElse(null));
            document = FeedDocuments.read(answer.body(), charset, answer.hops().last(), most);
        } catch (UnreadableFeedException unreadable) {
            Map<Alert.Kind, Alert> alerts = new TreeMap<>(before.alerts());
            alerts.putIfAbsent(
                    Alert.Kind.FORMAT_CHANGED, new Alert(Alert.Kind.FORMAT_CHANGED, now, unreadable.getMessage()));
            return failed(feed, before.withAlerts(alerts), unreadable.getMessage(), now, false);
        }
        Sighting sighting = Sighting.of(feed, before, document.items(), now);
        Validators validators = before.validators().after(answer, Sighting.digest(document.items()));
        String note = before.validators().trusted() && !validators.trusted()
                ? "its ETag or Last-Modified stays the same while its items change; it is asked without conditions from now on"
                : sighting.note();
        FeedState after = sighting.after();
        String moved = answer.hops().permanent().map(URI::toString).orElse(before.address());
        after = new FeedState(
                after.feed(),
                moved,
                validators,
                document.format(),
                after.identity(),
                after.seen(),
                after.pages(),
                after.cadence(),
                before.alerts(),
                after.failures(),
                after.failingSince(),
                after.due());
        List<URI> parts =
                document.parts().subList(0, Math.min(PARTS, document.parts().size()));
        Visit visit = succeeded(feed, after, note, sighting.news(), parts, now, answer);
        Map<Alert.Kind, Alert> alerts = Watch.document(visit.after().alerts(), before.format(), document, now);
        return new Visit(visit.after().withAlerts(alerts), visit.items(), visit.parts(), visit.note());
    }

    private static Visit succeeded(
            FeedConfig feed,
            FeedState state,
            String note,
            List<News> news,
            List<URI> parts,
            Instant now,
            Answer answer) {
        Map<Alert.Kind, Alert> alerts = new TreeMap<>(state.alerts());
        alerts.remove(Alert.Kind.DEAD);
        Watch.set(alerts, Alert.Kind.SILENT, now, state.cadence().strangeSilence(now));
        Duration wait = state.cadence().interval(feed.atLeast(), feed.atMost(), now);
        Duration fresh = MaxAge.of(answer);
        Duration longer = fresh.compareTo(feed.atMost()) > 0 ? feed.atMost() : fresh;
        FeedState after = state.withAlerts(alerts)
                .withFailure(0, null)
                .withDue(now.plus(longer.compareTo(wait) > 0 ? longer : wait));
        return new Visit(after, news, parts, note);
    }

    private static Visit refused(FeedConfig feed, FeedState before, Answer answer, Instant now) {
        boolean gone = answer.status() == 410 || (answer.status() == 404 && before.failures() >= 2);
        return failed(feed, before, "status " + answer.status(), now, gone);
    }

    private static Visit failed(FeedConfig feed, FeedState before, String why, Instant now, boolean gone) {
        Instant since = before.failingSince() == null ? now : before.failingSince();
        int failures = before.failures() + 1;
        Map<Alert.Kind, Alert> alerts = new TreeMap<>(before.alerts());
        if (gone || Duration.between(since, now).compareTo(Watch.DEAD_AFTER) >= 0) {
            alerts.putIfAbsent(
                    Alert.Kind.DEAD,
                    new Alert(
                            Alert.Kind.DEAD,
                            now,
                            why + ", " + failures + (failures == 1 ? " time" : " times") + " since "
                                    + since.truncatedTo(ChronoUnit.SECONDS)));
        }
        Watch.set(alerts, Alert.Kind.SILENT, now, before.cadence().strangeSilence(now));
        Duration pause = feed.atLeast().multipliedBy(1L << Math.min(LONGEST_PAUSE_DOUBLINGS, failures - 1));
        Duration wait = gone || pause.compareTo(feed.atMost()) > 0 ? feed.atMost() : pause;
        FeedState after = before.withAlerts(alerts).withFailure(failures, since).withDue(now.plus(wait));
        return new Visit(after, new ArrayList<>(), List.of(), why);
    }
}
