package org.afferent.streams;

import java.util.Set;
import java.util.function.Predicate;
import org.afferent.model.Delivery;

/**
 * What a generation takes in. The same in all instances of a generation.
 *
 * @param scope the deliveries that take part; a function of the delivery alone. Others are passed over without a decision
 * @param takenDown articleIds that were taken down before the application was started: their deliveries are refused before anything of them is stored. Those taken down later
 *     come by news.takedowns
 */
public record Intake(Predicate<Delivery> scope, Set<String> takenDown) {
    /** Every delivery of every article. */
    public static final Intake EVERYTHING = new Intake(delivery -> true, Set.of());

    public Intake {
        takenDown = Set.copyOf(takenDown);
    }
}
