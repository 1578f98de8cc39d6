package org.afferent.producers.web;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.afferent.producers.web.Fetched.Answer;

/** What a 3xx answer says. */
final class Redirect {
    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

    private Redirect() {}

    static boolean isOne(Answer answer) {
        return STATUSES.contains(answer.status());
    }

    static boolean isPermanent(Answer answer) {
        return answer.status() == 301 || answer.status() == 308;
    }

    /** Where to; empty when the server does not say, or what it says is no address. */
    static Optional<URI> target(URI at, Answer answer) {
        return answer.header("location").flatMap(Addresses::of).map(location -> {
            URI target = at.resolve(location);
            return target.getPath() == null || !target.getPath().isEmpty() ? target : target.resolve("/");
        });
    }

    static boolean isWeb(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        return address.getHost() != null && (scheme.equals("http") || scheme.equals("https"));
    }
}
