package org.afferent.producers.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.afferent.producers.Digest;
import org.afferent.producers.feed.FeedConfig.Fetch;
import org.afferent.producers.feed.Visit.News;

/**
 * What the items of one document mean to a feed: which are new, which have changed, and what tells them apart.
 *
 * @param after the feed with its items seen and its pages planned
 * @param news oldest first
 * @param note for people, or {@code null}
 */
record Sighting(FeedState after, List<News> news, String note) {
    /** Of a document with more items (sitemaps have 50,000) the latest are taken. */
    static final int ITEMS = 500;

    private static final int REMEMBERED = 2_000;
    /** An item that changes with every poll (a counter in its text) is let go. */
    private static final int CHANGES = 8;

    private static final int REUSED = 2;
    private static final int KEPT_TEXT = 2_000;

    static Sighting of(FeedConfig feed, FeedState before, List<Item> document, Instant now) {
        List<Item> items = latest(document);
        ItemIdentity identity = reused(before, items) >= REUSED
                ? ItemIdentity.LINK_AND_DATE.orWeaker(items)
                : before.identity().orWeaker(items);
        Map<String, Seen> seen =
                new LinkedHashMap<>(identity == before.identity() ? before.seen() : carried(before, items, identity));
        List<News> news = new ArrayList<>();
        for (Item item : items) {
            String key = identity.of(item);
            Seen known = seen.remove(key);
            int changes = 0;
            if (known != null) {
                boolean changed = !known.digest().equals(item.digest());
                changes = changed ? known.changes() + 1 : known.changes();
                if (!changed || changes > CHANGES) {
                    seen.put(key, new Seen(item.digest(), article(item), changes));
                    continue;
                }
            }
            seen.put(key, new Seen(item.digest(), article(item), changes));
            news.add(new News(key, item));
        }
        forget(seen, Math.max(REMEMBERED, items.size()));
        Collections.reverse(news); // feeds begin with the latest
        FeedState after = new FeedState(
                before.feed(),
                before.address(),
                before.validators(),
                before.format(),
                identity,
                seen,
                pages(feed, before.pages(), news, now),
                cadence(before, items, news, now),
                before.alerts(),
                before.failures(),
                before.failingSince(),
                before.due());
        String note = identity == before.identity()
                        || items.stream().allMatch(item -> item.item().guid() == null)
                ? null
                : "its guids do not tell its items apart; they are known by " + identity.text();
        return new Sighting(after, news, note);
    }

    /** Changes when any item does, comes or goes. */
    static String digest(List<Item> items) {
        return Digest.shortOf(items.stream().map(Item::digest).collect(Collectors.joining()));
    }

    private static List<Item> latest(List<Item> items) {
        if (items.size() <= ITEMS) {
            return items;
        }
        return items.stream()
                .sorted(Comparator.comparing(
                        item -> ItemDates.of(item).orElse(Instant.EPOCH), Comparator.reverseOrder()))
                .limit(ITEMS)
                .toList();
    }

    /** How many items bear a guid that was another article's. */
    private static long reused(FeedState before, List<Item> items) {
        if (before.identity() != ItemIdentity.GUID) {
            return 0;
        }
        return items.stream()
                .filter(item -> Optional.ofNullable(before.seen().get(ItemIdentity.GUID.of(item)))
                        .filter(known -> differs(known.article(), article(item)))
                        .isPresent())
                .count();
    }

    /** Link and title, apart: an edited title is not another article, nor is a moved page. */
    private static String article(Item item) {
        return Digest.shortOf(String.valueOf(item.link())) + ":"
                + Digest.shortOf(String.valueOf(item.item().title()));
    }

    private static boolean differs(String one, String other) {
        int colon = one.indexOf(':');
        return !one.substring(0, colon).equals(other.substring(0, colon))
                && !one.substring(colon).equals(other.substring(colon));
    }

    /** The same items under the new identity, so that a feed whose guids collide is not published again as a whole. */
    private static Map<String, Seen> carried(FeedState before, List<Item> items, ItemIdentity identity) {
        Map<String, Seen> carried = new LinkedHashMap<>();
        for (Item item : items) {
            Seen known = before.seen().get(before.identity().of(item));
            if (known != null && known.digest().equals(item.digest())) {
                carried.put(identity.of(item), known);
            }
        }
        return carried;
    }

    private static void forget(Map<String, Seen> seen, int kept) {
        Iterator<String> oldest = seen.keySet().iterator();
        for (int surplus = seen.size() - kept; surplus > 0; surplus--) {
            oldest.next();
            oldest.remove();
        }
    }

    private static List<PendingPage> pages(FeedConfig feed, List<PendingPage> before, List<News> news, Instant now) {
        List<PendingPage> pages = new ArrayList<>(before);
        if (feed.fetch() != Fetch.ITEM) {
            for (News one : news) {
                if (one.item().link() != null) {
                    pages.removeIf(page -> page.key().equals(one.key()));
                    pages.add(new PendingPage(one.key(), kept(one.item(), feed.fetch()), 0, now));
                }
            }
        }
        return pages;
    }

    /** Without its text, which was published with the item or is in the page; so the state stays small. */
    private static Item kept(Item item, Fetch fetch) {
        String text = item.item().summary();
        boolean needed = fetch == Fetch.PAGE && text != null && text.length() <= KEPT_TEXT;
        var feed = item.item();
        return new Item(
                item.link(),
                new org.afferent.model.FeedItem(
                        feed.guid(),
                        feed.title(),
                        feed.authors(),
                        feed.published(),
                        feed.updated(),
                        feed.categories(),
                        needed ? text : null));
    }

    private static Cadence cadence(FeedState before, List<Item> items, List<News> news, Instant now) {
        if (before.cadence().lastNews() == null) {
            Cadence learned = Cadence.of(
                    items.stream().map(ItemDates::of).flatMap(Optional::stream).toList(), now);
            return learned.lastNews() == null && !items.isEmpty() ? learned.news(now) : learned;
        }
        return news.isEmpty() ? before.cadence() : before.cadence().news(now);
    }
}
