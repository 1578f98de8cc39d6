package org.afferent.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms of a page for mobile readers, told by the shape of the address alone. */
final class AmpForm {
    /** {@code /c/s/www.example.com/page} at the AMP cache, {@code /amp/s/www.example.com/page} at its viewer. */
    private static final Pattern CACHE_PATH = Pattern.compile("/(?:[acivr]|amp|wp|v)/(s/)?([^/]+\\.[^/]+)(/.*)?");

    private static final Pattern CACHE_HOST = Pattern.compile(
            "(?i)(?:[a-z0-9-]+\\.)?cdn\\.ampproject\\.org|www\\.google\\.[a-z.]+|[a-z0-9-]+\\.bing-amp\\.com");
    private static final Pattern PREFIX = Pattern.compile("(?:amp|m|mobile|touch)\\.");
    private static final Pattern INNER = Pattern.compile("^([a-z]{2,3})\\.(?:m|mobile)\\.");

    private AmpForm() {}

    /** The address that a cache's address stands for, or {@code null} when it is no cache's. */
    static String originalOfCache(String authority, String path) {
        Matcher inner = CACHE_PATH.matcher(path);
        if (!CACHE_HOST.matcher(authority).matches() || !inner.matches()) {
            return null;
        }
        String rest = inner.group(3) == null ? "/" : inner.group(3);
        return (inner.group(1) == null ? "http://" : "https://") + inner.group(2) + rest;
    }

    static String withoutPrefix(String host) {
        String plain = INNER.matcher(host).replaceFirst("$1.");
        Matcher prefix = PREFIX.matcher(plain);
        if (!prefix.lookingAt()) {
            return plain;
        }
        String rest = plain.substring(prefix.end());
        return rest.indexOf('.') > 0 && HostName.registrable(plain).length() < plain.length() ? rest : plain;
    }

    static String withoutMarks(String path) {
        String plain = path.replaceFirst("^/amp(?=/.)", "")
                .replaceFirst("(?<=.)/(?:amp|amp\\.html)/?$", "/")
                .replaceFirst("\\.amp(?=\\.html?$|$)", "")
                .replaceFirst("\\.amp/?$", "")
                .replaceFirst("-amp(?=\\.html?$)", "");
        return plain.isEmpty() ? "/" : plain;
    }
}
