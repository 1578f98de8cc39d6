package org.afferent.enrich;

import java.util.List;
import org.afferent.model.Assertion;

/**
 * How surely a clause states a mechanism, and why.
 *
 * @param strength of the hedge, else 0
 * @param cues as printed, with notes
 */
record Status(Assertion assertion, int strength, List<String> cues) {
    static final Status ASSERTED = new Status(Assertion.ASSERTED, 0, List.of());

    Status {
        cues = List.copyOf(cues);
    }
}
