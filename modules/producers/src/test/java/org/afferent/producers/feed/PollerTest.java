package org.afferent.producers.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.afferent.producers.feed.FeedConfig.Fetch;
import org.afferent.testkit.Behaviors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Items and their pages: what is published, and what is known again. */
class PollerTest {
    private static final String DAY = "Fri, 22 Jun 2018 12:37:00 GMT";
    private static final Duration HOUR = Duration.ofHours(1);

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theItemIsPublishedThenItsPageAsADeliveryOfTheSameArticle() throws Exception {
        bench.feed("a", "one.example", "/feed", Fetch.BOTH);
        bench.server
                .on("/feed", Behaviors.body("application/rss+xml", bench.rss("g1|/1|One|" + DAY + "|Text")))
                .on(
                        "/1",
                        Behaviors.body(
                                "text/html; charset=utf-8", "<html>One</html>", "ETag: \"p\"", "Set-Cookie: s=1"));

        bench.pass(bench.poller(), HOUR);

        assertThat(bench.articles()).containsExactly("FEED /1", "PAGE /1");
        var item = bench.published.get(0);
        var page = bench.published.get(1);
        assertThat(page.url()).isEqualTo(item.url());
        assertThat(page.feedItem().guid()).isEqualTo(item.feedItem().guid()).isEqualTo("g1");
        assertThat(item.feedItem().published()).isEqualTo(DAY);
        assertThat(item.payload()).isEmpty();
        assertThat(page.payload()).isEqualTo("<html>One</html>".getBytes(UTF_8));
        assertThat(page.mediaType()).isEqualTo("text/html");
        assertThat(page.charset()).isEqualTo("utf-8");
        assertThat(page.http().headers()).containsEntry("etag", "\"p\"").doesNotContainKey("set-cookie");
        assertThat(page.publisher()).isEqualTo("Example News");
    }

    @Test
    void aFeedMayGiveItemsOnlyOrPagesOnly() throws Exception {
        bench.feed("a", "one.example", "/a", Fetch.ITEM).feed("b", "two.example", "/b", Fetch.PAGE);
        bench.server
                .on("/a", Behaviors.body("application/rss+xml", bench.rss("g1|/1|One|" + DAY + "|Text")))
                .on("/b", Behaviors.body("application/rss+xml", bench.rss("g2|/2|Two|" + DAY + "|Text")))
                .on("/2", Behaviors.body("text/html", "<html>Two</html>"));

        bench.pass(bench.poller(), HOUR);

        assertThat(bench.articles()).containsExactlyInAnyOrder("FEED /1", "PAGE /2");
    }

    @Test
    void wherePagesOnlyAreWantedAndThePageIsGoneTheItemIsPublished() throws Exception {
        bench.feed("b", "one.example", "/b", Fetch.PAGE);
        bench.server.on("/b", Behaviors.body("application/rss+xml", bench.rss("g2|/gone|Two|" + DAY + "|Text")));

        bench.pass(bench.poller(), HOUR);

        assertThat(bench.articles()).containsExactly("FEED /gone");
        assertThat(bench.published.get(0).feedItem().summary()).isEqualTo("Text");
    }

    @Test
    void knownItemsAreNotPublishedAgainAndChangedOnesAre() throws Exception {
        bench.feed("a", "one.example", "/feed", Fetch.ITEM);
        bench.server.on(
                "/feed",
                Behaviors.inTurn(
                        Behaviors.body("application/rss+xml", bench.rss("g1|/1|One|" + DAY + "|Text")),
                        Behaviors.body("application/rss+xml", bench.rss("g1|/1|One|" + DAY + "|Text")),
                        Behaviors.body("application/rss+xml", bench.rss("g1|/1|One, corrected|" + DAY + "|Text"))));

        bench.pass(bench.poller(), Duration.ofDays(1));

        assertThat(bench.published)
                .extracting(delivery -> delivery.feedItem().title())
                .containsExactly("One", "One, corrected");
    }

    @Test
    void anItemThatChangesWithEveryPollIsLetGo() throws Exception {
        bench.feed("a", "one.example", "/feed", Fetch.ITEM);
        int[] visits = {0};
        bench.server.on("/feed", (request, out) -> Behaviors.body(
                        "application/rss+xml", bench.rss("g1|/1|One|" + DAY + "|Read " + visits[0]++ + " times"))
                .answer(request, out));

        bench.pass(bench.poller(), Duration.ofDays(60));

        assertThat(visits[0]).isGreaterThan(40);
        assertThat(bench.published).hasSize(9);
    }

    @Test
    void guidsThatCollideDegradeTheIdentityByItself() throws Exception {
        bench.feed("a", "one.example", "/feed", Fetch.ITEM);
        bench.server.on(
                "/feed",
                Behaviors.inTurn(
                        Behaviors.body(
                                "application/rss+xml",
                                bench.rss("x|/1|One|" + DAY + "|Text", "x|/2|Two|" + DAY + "|Text")),
                        Behaviors.body(
                                "application/rss+xml",
                                bench.rss(
                                        "x|/same|Three|" + DAY + "|Text",
                                        "x|/same|Four|" + DAY + "|Text",
                                        "x|/1|One|" + DAY + "|Text"))));

        Poller poller = bench.poller();
        bench.pass(poller, Duration.ofDays(2));

        assertThat(bench.published)
                .extracting(delivery -> delivery.feedItem().title())
                .containsExactlyInAnyOrder("One", "Two", "Three", "Four");
        assertThat(bench.published)
                .extracting(delivery -> delivery.feedItem().guid())
                .containsOnlyNulls();
        assertThat(poller.states().get(0).identity()).isEqualTo(ItemIdentity.LINK_DATE_AND_TITLE);
    }

    @Test
    void guidsThatAreNumbersOfPlacesAreFoundOut() throws Exception {
        bench.feed("a", "one.example", "/feed", Fetch.ITEM);
        bench.server.on(
                "/feed",
                Behaviors.inTurn(
                        Behaviors.body(
                                "application/rss+xml", bench.rss("1|/b|B|" + DAY + "|Text", "2|/a|A|" + DAY + "|Text")),
                        Behaviors.body(
                                "application/rss+xml",
                                bench.rss("1|/d|D|" + DAY + "|Text", "2|/c|C|" + DAY + "|Text"))));

        bench.pass(bench.poller(), Duration.ofDays(2));

        assertThat(bench.articles()).containsExactly("FEED /a", "FEED /b", "FEED /c", "FEED /d");
        assertThat(bench.events)
                .extracting(PollEvent::message)
                .anyMatch(message -> message.contains("guids do not tell"));
    }

    @Test
    void anotherInstanceGoesOnWhereOneDied() throws Exception {
        bench.feed("a", "one.example", "/feed", Fetch.BOTH);
        bench.server
                .on(
                        "/feed",
                        Behaviors.body(
                                "application/rss+xml",
                                bench.rss("1|/1|One|" + DAY + "|Text", "2|/2|Two|" + DAY + "|Text"),
                                "ETag: \"v1\""))
                .on("/1", Behaviors.body("text/html", "<html>One</html>"))
                .on("/2", Behaviors.body("text/html", "<html>Two</html>"));
        Poller first = bench.poller();
        first.step(); // the feed; then it dies, before any page

        Poller second = bench.poller();
        bench.pass(second, Duration.ofDays(1));

        assertThat(bench.articles()).containsExactlyInAnyOrder("FEED /1", "FEED /2", "PAGE /1", "PAGE /2");
        assertThat(bench.server.requests("/feed").get(0).headers()).doesNotContainKey("if-none-match");
        assertThat(bench.server.requests("/feed").get(1).headers()).containsEntry("if-none-match", "\"v1\"");
        assertThat(bench.server.requests("/robots.txt")).hasSize(1);
    }

    @Test
    void whatKafkaDoesNotTakeIsAskedForAgain() throws Exception {
        bench.feed("a", "one.example", "/feed", Fetch.BOTH);
        bench.server
                .on("/feed", Behaviors.body("application/rss+xml", bench.rss("1|/1|One|" + DAY + "|Text")))
                .on("/1", Behaviors.body("text/html", "<html>One</html>"));
        Poller poller = bench.poller();
        bench.kafkaProblem = "no broker";
        bench.pass(poller, Duration.ofMinutes(5));
        assertThat(bench.published).isEmpty();

        bench.kafkaProblem = null;
        bench.pass(poller, Duration.ofMinutes(5));

        assertThat(bench.articles()).containsExactly("FEED /1", "PAGE /1");
    }

    @Test
    void theNewestPartsOfASitemapIndexAreRead() throws Exception {
        bench.feed("a", "one.example", "/sitemap.xml", Fetch.ITEM);
        bench.server
                .on(
                        "/sitemap.xml",
                        Behaviors.body(
                                "text/xml",
                                "<sitemapindex><sitemap><loc>" + bench.server.url("one.example", "/part.xml")
                                        + "</loc></sitemap></sitemapindex>"))
                .on(
                        "/part.xml",
                        Behaviors.body(
                                "text/xml",
                                "<urlset><url><loc>" + bench.server.url("one.example", "/1")
                                        + "</loc><lastmod>2018-06-22</lastmod></url></urlset>"));

        bench.pass(bench.poller(), HOUR);

        assertThat(bench.articles()).containsExactly("FEED /1");
    }
}
