package org.afferent.dedup;

import java.net.URI;
import java.util.Locale;

/** The host that stands for a publisher when its name is not known or is spelt in two ways. */
final class Host {
    private Host() {}

    /** Lower case, without {@code www.} and its kin; {@code null} when the URL is {@code null} or has none. */
    static String of(String url) {
        if (url == null) {
            return null;
        }
        try {
            String host = URI.create(url).getHost();
            return host == null
                    ? null
                    : host.toLowerCase(Locale.ROOT).replaceFirst("^(www\\d?|m|mobile|amp|edition)\\.", "");
        } catch (IllegalArgumentException notAUri) {
            return null;
        }
    }
}
