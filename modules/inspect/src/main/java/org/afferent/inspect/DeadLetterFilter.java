package org.afferent.inspect;

import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.afferent.model.Coordinates;

/**
 * Which dead letters are meant; a part that is {@code null} or empty does not restrict.
 *
 * @param reason found in {@code ExceptionClass: message}, whatever the case
 * @param publisher the whole name, whatever the case
 * @param since not before this time of the record
 * @param until not after it
 * @param places on news.dead-letter or on news.raw; empty for all
 */
public record DeadLetterFilter(
        Pattern reason, String publisher, Instant since, Instant until, Set<Coordinates> places) {
    public DeadLetterFilter {
        places = Set.copyOf(places);
    }

    boolean holds(DeadLetter letter) {
        return (reason == null
                        || reason.matcher(letter.exception() + ": " + letter.message())
                                .find())
                && (publisher == null || publisher.equalsIgnoreCase(letter.publisher()))
                && (since == null || !letter.time().isBefore(since))
                && (until == null || !letter.time().isAfter(until))
                && (places.isEmpty() || places.contains(letter.at()) || places.contains(letter.raw()));
    }
}
