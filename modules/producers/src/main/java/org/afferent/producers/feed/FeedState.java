package org.afferent.producers.feed;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that is remembered of a feed between two polls, and handed from instance to instance.
 *
 * @param feed its id
 * @param address where it has moved for good, or {@code null}
 * @param validators for conditional requests
 * @param format of the last document, or {@code null} before the first
 * @param identity what tells its items apart
 * @param seen items by identity, longest ago first
 * @param pages still to be fetched
 * @param cadence how often it has news
 * @param alerts that stand
 * @param failures in a row
 * @param failingSince or {@code null}
 * @param due when to poll next
 */
record FeedState(
        String feed,
        String address,
        Validators validators,
        FeedFormat format,
        ItemIdentity identity,
        Map<String, Seen> seen,
        List<PendingPage> pages,
        Cadence cadence,
        Map<Alert.Kind, Alert> alerts,
        int failures,
        Instant failingSince,
        Instant due) {
    FeedState {
        seen = new LinkedHashMap<>(seen);
        pages = List.copyOf(pages);
        alerts = new TreeMap<>(alerts);
    }

    /** Of a feed that nobody has polled yet. */
    static FeedState fresh(String feed, Instant due) {
        return new FeedState(
                feed,
                null,
                Validators.NONE,
                null,
                ItemIdentity.GUID,
                Map.of(),
                List.of(),
                Cadence.UNKNOWN,
                Map.of(),
                0,
                null,
                due);
    }

    FeedState withDue(Instant next) {
        return new FeedState(
                feed,
                address,
                validators,
                format,
                identity,
                seen,
                pages,
                cadence,
                alerts,
                failures,
                failingSince,
                next);
    }

    FeedState withPages(List<PendingPage> others) {
        return new FeedState(
                feed,
                address,
                validators,
                format,
                identity,
                seen,
                others,
                cadence,
                alerts,
                failures,
                failingSince,
                due);
    }

    FeedState withAlerts(Map<Alert.Kind, Alert> others) {
        return new FeedState(
                feed, address, validators, format, identity, seen, pages, cadence, others, failures, failingSince, due);
    }

    FeedState withFailure(int inARow, Instant since) {
        return new FeedState(
                feed, address, validators, format, identity, seen, pages, cadence, alerts, inARow, since, due);
    }

    FeedState withValidators(Validators others) {
        return new FeedState(
                feed, address, others, format, identity, seen, pages, cadence, alerts, failures, failingSince, due);
    }
}
