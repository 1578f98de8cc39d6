package org.afferent.replay;

import java.util.Locale;
import java.util.function.Predicate;
import org.afferent.model.Delivery;
import org.afferent.wire.Generation;

/** Which deliveries take part in a generation: decided by the delivery alone, so that it is the same whenever and wherever it is asked. */
public final class ReplayScope {
    private ReplayScope() {}

    /** The rule for a recorded scope: fetched from, fetched before, and the publisher as the delivery names it, upper and lower case being the same. */
    public static Predicate<Delivery> of(Generation.Scope scope) {
        if (scope.equals(Generation.Scope.ALL)) {
            return delivery -> true;
        }
        return delivery -> (scope.from() == null || !delivery.fetchedAt().isBefore(scope.from()))
                && (scope.to() == null || delivery.fetchedAt().isBefore(scope.to()))
                && (scope.publisher() == null || same(scope.publisher(), delivery.publisher()));
    }

    private static boolean same(String wanted, String publisher) {
        return publisher != null
                && publisher
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .equals(wanted.strip().toLowerCase(Locale.ROOT));
    }
}
