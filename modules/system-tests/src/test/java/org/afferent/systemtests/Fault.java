package org.afferent.systemtests;

import java.util.List;
import org.afferent.model.Delivery;

/**
 * Something that goes wrong while deliveries are worked on. The contract that {@link FaultsIT} holds for every one: whatever happened, once it is over all deliveries are decided
 * once, the ledger closes, nothing lags, no transaction is open, and the works are those of an undisturbed run.
 */
interface Fault {
    /** What is published in the place of the known deliveries. */
    default List<Delivery> deliveries(List<Delivery> known) {
        return known;
    }

    /** Whether the deliveries say something else than the known ones, so that the undisturbed run has to be one over them. */
    default boolean hasOwnTruth() {
        return false;
    }

    /** Does the damage and repairs it; publishes while it does. Whatever it has not published is published afterwards. */
    void strike(Scene scene) throws Exception;
}
