package org.afferent.producers.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.afferent.producers.web.Fetched.Answer;

/** {@code Retry-After} (RFC 9110, 10.2.3): seconds or a date. */
public final class RetryAfter {
    /** A server that asks for more is asked again the next day: it may have meant milliseconds. */
    static final Duration MOST = Duration.ofDays(1);

    private RetryAfter() {}

    /** How long to wait; empty when the answer does not say so, or not so that it can be understood. */
    public static Optional<Duration> of(Answer answer, Instant now) {
        return answer.header("retry-after")
                .flatMap(value -> parsed(value.strip(), now))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
                .map(wait -> wait.compareTo(MOST) > 0 ? MOST : wait);
    }

    private static Optional<Duration> parsed(String value, Instant now) {
        if (value.matches("\\d{1,10}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            return Optional.of(Duration.between(
                    now,
                    ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant()));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
