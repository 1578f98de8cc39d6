package org.afferent.producers.feed;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.afferent.model.FeedItem;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.output.XMLOutputter;

/** Reads sitemaps, their indexes and Google-News sitemaps with crawler-commons, after {@link Repair} has mended them. Dates are taken as they were printed. */
final class SitemapReader {
    private SitemapReader() {}

    static FeedDocument read(Document document, URI address) throws UnreadableFeedException {
        AbstractSiteMap read;
        try {
            SiteMapParser parser = new SiteMapParser(false);
            parser.enableExtension(Extension.NEWS);
            byte[] mended = new XMLOutputter().outputString(document).getBytes(StandardCharsets.UTF_8);
            read = parser.parseSiteMap("application/xml", mended, address.toURL());
        } catch (UnknownFormatException | IOException | RuntimeException unreadable) { // malformed addresses
            throw new UnreadableFeedException("it cannot be read as a sitemap: " + unreadable.getMessage());
        }
        if (read instanceof SiteMapIndex index) {
            List<URI> parts = index.getSitemaps().stream()
                    .sorted(Comparator.comparing(
                            AbstractSiteMap::getLastModified, Comparator.nullsLast(Comparator.<Date>reverseOrder())))
                    .map(part -> Texts.link(part.getUrl().toString(), address))
                    .filter(Objects::nonNull)
                    .map(URI::create)
                    .toList();
            return new FeedDocument(FeedFormat.SITEMAP_INDEX, List.of(), parts, null, null);
        }
        Map<String, Element> printed = byLocation(document);
        List<Item> items = new ArrayList<>();
        boolean news = false;
        for (SiteMapURL url : ((SiteMap) read).getSiteMapUrls()) {
            ExtensionMetadata[] extensions = url.getAttributesForExtension(Extension.NEWS);
            NewsAttributes attributes =
                    extensions != null && extensions.length > 0 && extensions[0] instanceof NewsAttributes one
                            ? one
                            : null;
            news |= attributes != null;
            items.add(item(url.getUrl(), attributes, printed, address));
        }
        return new FeedDocument(news ? FeedFormat.NEWS_SITEMAP : FeedFormat.SITEMAP, items, List.of(), null, null);
    }

    private static Item item(URL url, NewsAttributes news, Map<String, Element> printed, URI address) {
        Element element = printed.getOrDefault(url.toString(), new Element("url"));
        List<String> keywords = news == null || news.getKeywords() == null
                ? List.of()
                : Arrays.stream(news.getKeywords())
                        .map(Texts::orNull)
                        .filter(Objects::nonNull)
                        .toList();
        return new Item(
                Texts.link(url.toString(), address),
                new FeedItem(
                        null,
                        news == null ? null : Texts.orNull(news.getTitle()),
                        List.of(),
                        descendant(element, "publication_date"),
                        descendant(element, "lastmod"),
                        keywords,
                        null));
    }

    private static Map<String, Element> byLocation(Document document) {
        Map<String, Element> elements = new HashMap<>();
        for (Element url : document.getRootElement().getChildren()) {
            String location = descendant(url, "loc");
            if (location != null) {
                elements.put(location, url);
            }
        }
        return elements;
    }

    private static String descendant(Element element, String name) {
        for (Element child : element.getChildren()) {
            String text = child.getName().equals(name) ? Texts.orNull(child.getText()) : descendant(child, name);
            if (text != null) {
                return text;
            }
        }
        return null;
    }
}
