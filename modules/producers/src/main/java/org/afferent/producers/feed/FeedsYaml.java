package org.afferent.producers.feed;

import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.afferent.producers.feed.FeedConfig.Fetch;
import org.afferent.wire.StrictYaml;

/** Reads a feeds file and collects every mistake in it. */
final class FeedsYaml {
    private static final Set<String> TOP = Set.of("contact", "host-interval", "allow-hosts", "defaults", "feeds");
    private static final Set<String> DEFAULTS = Set.of("fetch", "at-least", "at-most");
    private static final Set<String> FEED =
            Set.of("id", "url", "publisher", "fetch", "at-least", "at-most", "robots", "license");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(s|m|h|d)");
    private static final Map<String, Duration> UNITS = Map.of(
            "s", Duration.ofSeconds(1), "m", Duration.ofMinutes(1), "h", Duration.ofHours(1), "d", Duration.ofDays(1));

    private final StrictYaml yaml;

    FeedsYaml(String file) {
        this.yaml = new StrictYaml(file);
    }

    FeedsFile read(InputStream in) {
        Map<String, Object> root = yaml.root(in);
        yaml.known("the file", root, TOP);
        Map<String, Object> defaults = yaml.map(root.getOrDefault("defaults", Map.of()), "defaults");
        yaml.known("defaults", defaults, DEFAULTS);
        List<FeedConfig> feeds = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int number = 0;
        for (Object one : yaml.list(root.get("feeds"), "feeds")) {
            number++;
            Map<String, Object> fields = yaml.map(one, "feed " + number);
            yaml.known("feed " + number, fields, FEED);
            FeedConfig feed = feed(fields, defaults, number);
            if (!ids.add(feed.id())) {
                yaml.mistake("feed " + number, "id", feed.id(), "is the id of an earlier feed too");
            }
            feeds.add(feed);
        }
        Set<String> allowed = new LinkedHashSet<>();
        yaml.list(root.getOrDefault("allow-hosts", List.of()), "allow-hosts")
                .forEach(host -> allowed.add(String.valueOf(host).toLowerCase(Locale.ROOT)));
        FeedsFile feedsFile = new FeedsFile(
                contact(root), duration("the file", "host-interval", root, Map.of(), "2s"), allowed, feeds);
        yaml.orThrow();
        return feedsFile;
    }

    private FeedConfig feed(Map<String, Object> fields, Map<String, Object> defaults, int number) {
        String id = String.valueOf(fields.getOrDefault("id", ""));
        String where = ID.matcher(id).matches() ? id : "feed " + number;
        if (!where.equals(id)) {
            yaml.mistake(where, "id", id, "is not made of lower-case letters, digits, dot, hyphen and underscore");
        }
        String robots = String.valueOf(fields.getOrDefault("robots", "obey"));
        if (!Set.of("obey", "agreed").contains(robots)) {
            yaml.mistake(
                    where, "robots", robots, "is neither obey nor agreed (the publisher agreed that it be ignored)");
        }
        Duration atLeast = duration(where, "at-least", fields, defaults, "15m");
        Duration atMost = duration(where, "at-most", fields, defaults, "1d");
        if (atMost.compareTo(atLeast) < 0) {
            yaml.mistake(where, "at-most", atMost, "is shorter than at-least, " + atLeast);
        }
        return new FeedConfig(
                id,
                url(where, fields.get("url")),
                text(fields.get("publisher")),
                fetch(where, fields, defaults),
                atLeast,
                atMost,
                robots.equals("obey"),
                text(fields.get("license")));
    }

    private String contact(Map<String, Object> root) {
        String contact = text(root.get("contact"));
        if (contact == null || !(contact.contains("@") || contact.startsWith("http"))) {
            yaml.mistake(
                    "the file",
                    "contact",
                    contact,
                    "is neither an address of mail nor of a page; servers are told whom to ask about our requests");
            return "";
        }
        return contact.replaceAll("[\\r\\n()]", "");
    }

    private URI url(String where, Object value) {
        String link = Texts.link(text(value), null);
        if (link == null || !link.toLowerCase(Locale.ROOT).startsWith("http")) {
            yaml.mistake(where, "url", value, "is not an address of http or https");
            return URI.create("http://invalid.invalid/");
        }
        return URI.create(link);
    }

    private Fetch fetch(String where, Map<String, Object> fields, Map<String, Object> defaults) {
        String value = String.valueOf(fields.getOrDefault("fetch", defaults.getOrDefault("fetch", "both")));
        for (Fetch fetch : Fetch.values()) {
            if (fetch.name().toLowerCase(Locale.ROOT).equals(value)) {
                return fetch;
            }
        }
        yaml.mistake(where, "fetch", value, "is not one of item, page, both");
        return Fetch.BOTH;
    }

    private Duration duration(
            String where, String key, Map<String, Object> fields, Map<String, Object> defaults, String otherwise) {
        String value = String.valueOf(fields.getOrDefault(key, defaults.getOrDefault(key, otherwise)));
        Matcher duration = DURATION.matcher(value);
        if (!duration.matches()) {
            yaml.mistake(where, key, value, "is not a duration; write it like 15m");
            return Duration.ofHours(1);
        }
        return UNITS.get(duration.group(2)).multipliedBy(Long.parseLong(duration.group(1)));
    }

    private static String text(Object value) {
        return value == null ? null : Texts.orNull(String.valueOf(value));
    }
}
