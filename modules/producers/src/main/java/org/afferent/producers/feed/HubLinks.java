package org.afferent.producers.feed;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.afferent.producers.web.Fetched;

/**
 * Where changes of a feed can be subscribed to (WebSub, 4): the header {@code Link} goes before the document.
 *
 * @param hub or {@code null}
 * @param self the name under which the hub knows the feed
 */
public record HubLinks(URI hub, URI self) {
    private static final Pattern LINK = Pattern.compile("<([^>]*)>\\s*;[^,<]*\\brel\\s*=\\s*\"?([^\",;]+)\"?");
    private static final int MOST = 64 << 20;

    /** Read from an answer; without a hub when there is none, or no answer. */
    public static HubLinks of(Fetched fetched, URI feed) {
        if (!(fetched instanceof Fetched.Answer answer) || !answer.isFull()) {
            return new HubLinks(null, feed);
        }
        URI hub = null;
        URI self = null;
        Matcher links = LINK.matcher(answer.header("link").orElse(""));
        while (links.find()) {
            String target = Texts.link(links.group(1), feed);
            if (target != null && links.group(2).strip().equals("hub")) {
                hub = URI.create(target);
            } else if (target != null && links.group(2).strip().equals("self")) {
                self = URI.create(target);
            }
        }
        if (hub == null) {
            try {
                String charset = Charsets.of(answer.header("content-type").orElse(null));
                FeedDocument document = FeedDocuments.read(answer.body(), charset, feed, MOST);
                hub = document.hub();
                self = document.self();
            } catch (UnreadableFeedException noFeed) {
                return new HubLinks(null, feed);
            }
        }
        return new HubLinks(hub, self == null ? feed : self);
    }
}
