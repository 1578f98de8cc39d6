package org.afferent.producers.feed;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.afferent.producers.web.Fetched.Answer;

/** {@code Cache-Control: max-age}: until then the server says that there is nothing new. */
final class MaxAge {
    private static final Pattern SECONDS = Pattern.compile("(?i)(?:^|[\\s,])max-age\\s*=\\s*\"?(\\d{1,9})");

    private MaxAge() {}

    static Duration of(Answer answer) {
        Matcher seconds = SECONDS.matcher(answer.header("cache-control").orElse(""));
        return seconds.find() ? Duration.ofSeconds(Long.parseLong(seconds.group(1))) : Duration.ZERO;
    }
}
