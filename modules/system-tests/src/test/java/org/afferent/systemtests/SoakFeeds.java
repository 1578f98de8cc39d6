package org.afferent.systemtests;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.afferent.testkit.Behaviors;
import org.afferent.testkit.MisbehavingServer;
import org.afferent.testkit.MisbehavingServer.Behavior;
import org.afferent.testkit.MisbehavingServer.Request;

/**
 * Two hundred feeds of as many hosts, each of which shows one item more whenever it is asked, until it is told to rest; every kind of ten behaves in a way of its own. Two more never answer.
 */
final class SoakFeeds implements AutoCloseable {
    static final int FEEDS = 200;

    private static final int SILENT = 2;
    /** An item and its page from each feed in that time: 20 deliveries a second, with the poller's spread of a tenth and the failures. */
    private static final int SECONDS = 18;

    private static final int AT_LEAST = 10;
    /** Older items leave the document; a feed that fails a few times in between loses none. */
    private static final int SHOWN = 10;

    private final MisbehavingServer server;
    private final Iterator<String> texts;
    private final List<SoakItem> served = new ArrayList<>();
    private final CountDownLatch never = new CountDownLatch(1);
    private volatile boolean resting;
    private volatile boolean recovered;

    /** One feed. */
    private final class Feed {
        private final int number;
        private final String host;
        private final Deque<SoakItem> items = new ArrayDeque<>();
        private int asked;

        private Feed(int number) {
            this.number = number;
            this.host = "127.0.1." + number;
        }

        private synchronized Behavior next(Request request) {
            asked++;
            boolean bad = !recovered && asked % 4 == 0;
            if (bad && number % 10 == 7) {
                return Behaviors.status(503, "Retry-After: 2");
            }
            if (!resting) {
                SoakItem item = item(host);
                items.addFirst(item);
                if (items.size() > SHOWN) {
                    items.removeLast();
                }
            }
            return answer(request, bad && number % 10 == 8);
        }

        private Behavior answer(Request request, boolean cut) {
            SoakDocument format = format();
            String document = format.of(List.copyOf(items));
            if (cut) {
                return Behaviors.cut(document);
            }
            String tag = "ETag: \"" + (number % 10 == 3 ? "always" : document.hashCode()) + '"';
            if (number % 10 != 3 && tag.endsWith(request.headers().getOrDefault("if-none-match", "?"))) {
                return Behaviors.status(304, tag);
            }
            // At first all are asked at once; what they say then spreads them.
            String age = "Cache-Control: max-age=" + (asked == 1 ? AT_LEAST + number * SECONDS / FEEDS : SECONDS);
            return number % 10 == 1
                    ? Behaviors.bytes(
                            format.mediaType,
                            Behaviors.gzip(document.getBytes(StandardCharsets.UTF_8)),
                            tag,
                            age,
                            "Content-Encoding: gzip")
                    : Behaviors.body(format.mediaType, document, tag, age);
        }

        private SoakDocument format() {
            return switch (number % 10) {
                case 1, 9 -> SoakDocument.ATOM;
                case 2 -> SoakDocument.JSON;
                case 4 -> SoakDocument.BROKEN;
                default -> SoakDocument.RSS;
            };
        }
    }

    /** Shows these texts, one after the other. */
    SoakFeeds(Iterator<String> texts) throws IOException {
        this.texts = texts;
        server = new MisbehavingServer(InetAddress.getByName("0.0.0.0"));
        for (int i = 1; i <= FEEDS; i++) {
            Feed feed = new Feed(i);
            Behavior behavior = (request, out) -> feed.next(request).answer(request, out);
            if (i % 10 == 5) {
                server.on(path(i), Behaviors.redirect(302, "/elsewhere" + path(i)));
                server.on("/elsewhere" + path(i), behavior);
            } else {
                server.on(path(i), behavior);
            }
        }
        for (int i = FEEDS + 1; i <= FEEDS + SILENT; i++) {
            server.on(path(i), Behaviors.hang(never));
        }
    }

    /** Writes the feeds file for {@code afferent poll}. */
    Path file(Path folder) throws IOException {
        StringBuilder file =
                new StringBuilder("contact: mailto:desk@example.org\nhost-interval: 1s\ndefaults: {at-least: "
                        + AT_LEAST + "s, at-most: " + 2 * SECONDS + "s}\nallow-hosts:\n");
        for (int i = 1; i <= FEEDS + SILENT; i++) {
            file.append("  - 127.0.1.").append(i).append('\n');
        }
        file.append("feeds:\n");
        for (int i = 1; i <= FEEDS + SILENT; i++) {
            file.append("  - {id: feed-%d, publisher: \"News %d\", url: \"%s\"}%n"
                    .formatted(i, i % 50, server.url("127.0.1." + i, path(i))));
        }
        return Files.writeString(folder.resolve("feeds.yaml"), file);
    }

    private static String path(int feed) {
        return "/feed-" + feed;
    }

    private synchronized SoakItem item(String host) {
        int number = served.size();
        String path = "/item-" + number;
        SoakItem item = SoakItem.of(
                number, server.url(host, path), texts.next(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
        Behavior page = Behaviors.body("text/html; charset=utf-8", item.page());
        if (number % 10 == 6) {
            server.on(path, Behaviors.redirect(301, "/moved" + path)).on("/moved" + path, page);
        } else {
            server.on(path, page);
        }
        served.add(item);
        return item;
    }

    /** What has been shown so far. */
    synchronized List<SoakItem> served() {
        return List.copyOf(served);
    }

    /** From now on every server answers, and completely. */
    void recover() {
        recovered = true;
    }

    /** From now on there are no new items. */
    void rest() {
        resting = true;
    }

    @Override
    public void close() {
        never.countDown();
        server.close();
    }
}
