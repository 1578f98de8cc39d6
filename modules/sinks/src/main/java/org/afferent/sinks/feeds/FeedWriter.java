package org.afferent.sinks.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.afferent.model.PartialDate;

/**
 * One feed in two formats: Atom (RFC 4287) and JSON Feed 1.1.
 *
 * @param name of its files, without the ending
 * @param base the address under which the folder is served, with a slash at its end, or {@code null} when nobody knows
 */
record FeedWriter(String name, String title, String base) {
    private static final ObjectMapper JSON = new ObjectMapper();

    byte[] atom(List<FeedEntry> entries) throws IOException {
        SyndFeed feed = new SyndFeedImpl();
        feed.setFeedType("atom_1.0");
        feed.setEncoding("UTF-8");
        feed.setTitle(title);
        feed.setUri("urn:uuid:" + UUID.nameUUIDFromBytes(("afferent feed " + name).getBytes(UTF_8)));
        feed.setAuthors(List.of(person("Afferent"))); // for entries without one: Atom wants an author
        feed.setPublishedDate(
                entries.isEmpty()
                        ? Date.from(Instant.EPOCH)
                        : date(entries.get(0).updated()));
        if (base != null) {
            SyndLinkImpl self = new SyndLinkImpl();
            self.setRel("self");
            self.setHref(base + name + ".atom");
            feed.setLinks(List.of(self));
        }
        List<SyndEntry> items = new ArrayList<>();
        entries.forEach(entry -> items.add(item(entry)));
        feed.setEntries(items);
        try {
            return new SyndFeedOutput().outputString(feed).getBytes(UTF_8);
        } catch (FeedException wrong) {
            throw new IOException(name + ".atom cannot be made: " + wrong.getMessage(), wrong);
        }
    }

    private static SyndEntry item(FeedEntry entry) {
        SyndEntry item = new SyndEntryImpl();
        item.setUri(entry.id());
        item.setTitle(entry.title());
        item.setLink(entry.url());
        item.setUpdatedDate(date(entry.updated()));
        published(entry).ifPresent(time -> item.setPublishedDate(Date.from(time)));
        if (entry.publisher() != null) {
            item.setAuthors(List.of(person(entry.publisher())));
        }
        SyndContent summary = new SyndContentImpl();
        summary.setType("text");
        summary.setValue(entry.summary());
        item.setDescription(summary);
        return item;
    }

    private static SyndPerson person(String name) {
        SyndPerson person = new SyndPersonImpl();
        person.setName(name);
        return person;
    }

    byte[] json(List<FeedEntry> entries) throws IOException {
        ObjectNode feed = JSON.createObjectNode()
                .put("version", "https://jsonfeed.org/version/1.1")
                .put("title", title);
        if (base != null) {
            feed.put("feed_url", base + name + ".json");
        }
        ArrayNode items = feed.putArray("items");
        for (FeedEntry entry : entries) {
            ObjectNode item = items.addObject()
                    .put("id", entry.id())
                    .put("title", entry.title())
                    .put("content_text", entry.summary())
                    .put("date_modified", entry.updated());
            if (entry.url() != null) {
                item.put("url", entry.url());
            }
            published(entry).ifPresent(time -> item.put("date_published", time.toString()));
            if (entry.publisher() != null) {
                item.putArray("authors").addObject().put("name", entry.publisher());
            }
            ArrayNode tags = item.putArray("tags");
            entry.stated().forEach(one -> tags.add(one.concept()));
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(feed);
    }

    private static Optional<Instant> published(FeedEntry entry) {
        return Optional.ofNullable(entry.published())
                .flatMap(PartialDate::parse)
                .map(PartialDate::start);
    }

    private static Date date(String instant) {
        return Date.from(Instant.parse(instant));
    }
}
