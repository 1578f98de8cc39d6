package org.afferent.producers.feed;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.afferent.producers.web.ContentCoding;
import org.jdom2.Document;

/** Reads a feed in whatever format it is; the document decides, not the media type that was declared. */
final class FeedDocuments {
    private FeedDocuments() {}

    /**
     * Reads a feed.
     *
     * @param charset as the transport declared it, or {@code null}
     * @param address where it was read, for relative links
     * @param most bytes of a packed feed, unpacked
     * @throws UnreadableFeedException when it is none
     */
    static FeedDocument read(byte[] bytes, String charset, URI address, int most) throws UnreadableFeedException {
        String text = FeedText.of(unpacked(bytes, most), charset).strip();
        if (text.isEmpty()) {
            throw new UnreadableFeedException("it is empty");
        }
        if (text.startsWith("{")) {
            return JsonFeedReader.read(text, address);
        }
        if (!text.contains("<")) {
            throw new UnreadableFeedException("it is neither XML nor JSON");
        }
        Document document = Repair.document(text.substring(text.indexOf('<')));
        String root = document.getRootElement().getName().toLowerCase(Locale.ROOT);
        return switch (root) {
            case "rss", "feed", "rdf" -> SyndicationReader.read(document, address);
            case "urlset", "sitemapindex" -> SitemapReader.read(document, address);
            case "html" -> throw new UnreadableFeedException("it is a page of HTML");
            default -> throw new UnreadableFeedException("its root is <" + root + ">, which is no feed");
        };
    }

    /** Sitemaps come as .xml.gz, which is no coding of the transport. */
    private static byte[] unpacked(byte[] bytes, int most) throws UnreadableFeedException {
        if (!ContentCoding.isGzip(bytes)) {
            return bytes;
        }
        try {
            return ContentCoding.decoded(bytes, "gzip", most);
        } catch (IOException broken) {
            throw new UnreadableFeedException(broken.getMessage());
        }
    }
}
