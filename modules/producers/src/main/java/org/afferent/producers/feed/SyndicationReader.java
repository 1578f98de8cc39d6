package org.afferent.producers.feed;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.afferent.model.FeedItem;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** Reads RSS 0.9 to 2.0, RDF and Atom with ROME. What ROME turns into dates is taken as it was printed. */
final class SyndicationReader {
    private static final Namespace MARK = Namespace.getNamespace("afferent", "urn:afferent:item");
    private static final Set<String> VERSIONS = Set.of("0.91", "0.92", "0.93", "0.94", "1.0", "2.0");
    private static final Map<Boolean, List<String>> DATES = Map.of(
            true, List.of("pubDate", "published", "issued", "created", "date", "publicationDate", "coverDate"),
            false, List.of("updated", "modified", "lastBuildDate"));

    private SyndicationReader() {}

    static FeedDocument read(Document document, URI address) throws UnreadableFeedException {
        Element root = document.getRootElement();
        FeedFormat format = format(root);
        if (format == FeedFormat.RSS && !VERSIONS.contains(root.getAttributeValue("version", ""))) {
            root.setAttribute("version", "2.0");
        }
        List<Element> elements = mark(root);
        SyndFeed feed;
        try {
            SyndFeedInput input = new SyndFeedInput();
            input.setPreserveWireFeed(true);
            feed = input.build(document);
        } catch (FeedException | RuntimeException unreadable) { // ROME reports some broken values so
            throw new UnreadableFeedException("it cannot be read as a feed: " + unreadable.getMessage());
        }
        List<Item> items = new ArrayList<>();
        for (SyndEntry entry : feed.getEntries()) {
            items.add(item(entry, elements.get(number(entry)), address));
        }
        return new FeedDocument(format, items, List.of(), link(root, "hub"), link(root, "self"));
    }

    private static FeedFormat format(Element root) {
        return switch (root.getName()) {
            case "feed" -> FeedFormat.ATOM;
            case "RDF" -> FeedFormat.RDF;
            default -> FeedFormat.RSS;
        };
    }

    /** Numbers the items, so that what ROME gives back can be held against what was printed. */
    private static List<Element> mark(Element root) {
        List<Element> items = new ArrayList<>();
        root.getDescendants(new org.jdom2.filter.ElementFilter()).forEach(element -> {
            if (Set.of("item", "entry").contains(element.getName())) {
                items.add(element);
            }
        });
        for (int i = 0; i < items.size(); i++) {
            items.get(i).addContent(new Element("number", MARK).setText(String.valueOf(i)));
        }
        return items;
    }

    private static int number(SyndEntry entry) {
        return entry.getForeignMarkup().stream()
                .filter(element -> element.getNamespace().equals(MARK))
                .map(element -> Integer.parseInt(element.getText()))
                .findFirst()
                .orElseThrow();
    }

    private static Item item(SyndEntry entry, Element element, URI address) {
        Set<String> authors = new LinkedHashSet<>();
        Stream.concat(entry.getAuthors().stream().map(SyndPerson::getName), Stream.ofNullable(entry.getAuthor()))
                .map(Texts::orNull)
                .filter(Objects::nonNull)
                .forEach(authors::add);
        List<String> categories = entry.getCategories().stream()
                .map(SyndCategory::getName)
                .map(Texts::orNull)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        String guid = Texts.orNull(child(element, List.of("guid", "id")));
        return new Item(
                Texts.link(link(entry, element, guid), address),
                new FeedItem(
                        guid,
                        Texts.orNull(entry.getTitle()),
                        List.copyOf(authors),
                        Texts.orNull(child(element, DATES.get(true))),
                        Texts.orNull(child(element, DATES.get(false))),
                        categories,
                        text(entry)));
    }

    private static String link(SyndEntry entry, Element element, String guid) {
        String link = Texts.orNull(entry.getLink());
        if (link != null) {
            return link;
        }
        for (SyndLink other : entry.getLinks()) {
            if (other.getRel() == null || other.getRel().equals("alternate")) {
                return other.getHref();
            }
        }
        Element given = element.getChild("guid");
        boolean permanent = given != null && !"false".equalsIgnoreCase(given.getAttributeValue("isPermaLink"));
        return permanent && guid != null && guid.toLowerCase(Locale.ROOT).startsWith("http") ? guid : null;
    }

    /** The whole text where the feed gives it, else the summary. */
    private static String text(SyndEntry entry) {
        return Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
                .map(SyndContent::getValue)
                .map(Texts::orNull)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String child(Element element, List<String> names) {
        for (String name : names) {
            for (Element child : element.getChildren()) {
                if (child.getName().equals(name) && !child.getText().isBlank()) {
                    return child.getText();
                }
            }
        }
        return null;
    }

    /** {@code <link rel="hub">} of Atom, also inside RSS. */
    private static URI link(Element root, String rel) {
        Element top = root.getChildren().stream()
                .filter(child -> child.getName().equals("channel"))
                .findFirst()
                .orElse(root);
        return top.getChildren().stream()
                .filter(child -> child.getName().equals("link") && rel.equals(child.getAttributeValue("rel")))
                .map(child -> Texts.link(child.getAttributeValue("href"), null))
                .filter(Objects::nonNull)
                .map(URI::create)
                .findFirst()
                .orElse(null);
    }
}
