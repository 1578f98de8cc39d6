package org.afferent.model;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of an article without what differs between two ways to the same page: RFC 3986 normalization (section 6.2), host names in ASCII (IDNA 2003, {@link IDN}),
 * no fragment, no tracking parameters, no session ids, no AMP and no mobile form.
 *
 * @param value the address, absolute, {@code http} or {@code https}, in ASCII
 */
public record CanonicalUrl(String value) {
    /** Longer than any address a publisher prints; browsers and proxies cut at 2,000 to 8,000. */
    private static final int MAX_LENGTH = 8_192;

    private static final Pattern SHAPE =
            Pattern.compile("(https?)://([^/?#]*)([^?#]*)(?:\\?([^#]*))?(?:#(.*))?", Pattern.CASE_INSENSITIVE);

    /** The number in {@code /news/slug-1234567}, {@code /1234567-slug/} and {@code /1234567/slug}. */
    private static final Pattern STABLE_ID = Pattern.compile(
            "/(?:[^/]*[^/\\d][-_.](?<last>\\d{6,12})(?:\\.[a-z]{3,5})?|(?<first>\\d{6,12})[-_][^/]*[a-z][^/]*|(?<parent>\\d{6,12})/[^/]*[a-z][^/]*)/?$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DAY = Pattern.compile("(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])");

    /**
     * Reads an address as a page, a feed or a person gives it.
     *
     * @return empty when {@code address} is {@code null}, not absolute, not {@code http} or {@code https}, or has no host that a name could be
     */
    public static Optional<CanonicalUrl> of(String address) {
        if (address == null || address.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String trimmed = address.strip().replaceAll("[\\t\\n\\r]", "").replace('\\', '/');
        Matcher parts = SHAPE.matcher(trimmed.startsWith("//") ? "https:" + trimmed : trimmed);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String path = UrlPath.normalized(parts.group(3));
        Optional<CanonicalUrl> original = Optional.ofNullable(AmpForm.originalOfCache(parts.group(2), path))
                .flatMap(CanonicalUrl::of);
        if (original.isPresent()) {
            return original;
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        return host(parts.group(2), scheme).map(host -> {
            String query = UrlQuery.withoutTracking(parts.group(4));
            String fragment = parts.group(5);
            // "#!" is the one fragment that names a page and not a place on it.
            String page = fragment != null && fragment.startsWith("!") ? "#" + UrlPath.escaped(fragment) : "";
            return new CanonicalUrl(scheme + "://" + AmpForm.withoutPrefix(host) + AmpForm.withoutMarks(path)
                    + (query.isEmpty() ? "" : "?" + query) + page);
        });
    }

    private static Optional<String> host(String authority, String scheme) {
        String host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        String port = "";
        int colon = host.lastIndexOf(':');
        if (colon >= 0 && host.indexOf(']') < colon) {
            port = host.substring(colon + 1);
            host = host.substring(0, colon);
        }
        if (!port.matches("\\d{0,5}")) {
            return Optional.empty();
        }
        boolean usual = port.isEmpty() || port.equals(scheme.equals("https") ? "443" : "80");
        String ascii = HostName.ascii(host);
        return ascii.isEmpty() ? Optional.empty() : Optional.of(usual ? ascii : ascii + ":" + port);
    }

    /** The host, in ASCII and lower case, without the port. */
    public String host() {
        int start = value.indexOf("://") + 3;
        int end = start;
        while (end < value.length() && "/?#:".indexOf(value.charAt(end)) < 0) {
            end++;
        }
        return value.substring(start, end);
    }

    /** What follows the host, from the slash on, without the query. */
    public String path() {
        int start = value.indexOf('/', value.indexOf("://") + 3);
        int end = value.indexOf('?', start);
        return value.substring(start, end < 0 ? value.length() : end);
    }

    /** Whether this is a site's front page. */
    public boolean isHomePage() {
        return path().matches("/(?:index\\.[a-z]{3,5})?") && value.indexOf('?') < 0;
    }

    /**
     * The part of the host that somebody registered: {@code example.co.uk} of {@code news.example.co.uk}. Told by the shape of the name, not by the Public Suffix List: two labels, or three
     * when the last is a country's and the one before it is a customary kind ({@code co}, {@code com}, {@code ac}, …).
     */
    public String registrableDomain() {
        return HostName.registrable(host());
    }

    /**
     * What two addresses of one article have in common: the value as {@code https} without {@code www.}, without a closing slash, the query's parameters in order; or the host and the
     * number, when the path shows a number of 6 to 12 digits that is not a day beside a slug, because the slug may then be edited.
     */
    public String identity() {
        String host = host().startsWith("www.") ? host().substring(4) : host();
        Matcher id = STABLE_ID.matcher(path());
        if (id.find()) {
            String number = id.group("last") != null
                    ? id.group("last")
                    : id.group("first") != null ? id.group("first") : id.group("parent");
            if (!DAY.matcher(number).matches()) {
                return host + "|" + number;
            }
        }
        int query = value.indexOf('?');
        String path = path();
        String closed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return "https://" + host + closed + (query < 0 ? "" : "?" + UrlQuery.inOrder(value.substring(query + 1)));
    }

    @Override
    public String toString() {
        return value;
    }
}
