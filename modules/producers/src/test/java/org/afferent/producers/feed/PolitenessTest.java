package org.afferent.producers.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.afferent.producers.feed.FeedConfig.Fetch;
import org.afferent.testkit.Behaviors;
import org.afferent.testkit.MisbehavingServer.Behavior;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PolitenessTest {
    private static final String DAY = "Fri, 22 Jun 2018 12:37:00 GMT";

    private final Bench bench = new Bench();
    private final List<Instant> times = new ArrayList<>();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void whatRobotsTxtForbidsIsNotAsked() throws Exception {
        bench.feed("a", "one.example", "/feed", Fetch.BOTH);
        bench.server
                .on(
                        "/robots.txt",
                        Behaviors.body(
                                "text/plain",
                                "User-agent: *\nDisallow: /closed\nUser-agent: afferent\nDisallow: /private\nDisallow: /moved-to"))
                .on(
                        "/feed",
                        Behaviors.body(
                                "application/rss+xml",
                                bench.rss("1|/private|One|" + DAY + "|Text", "2|/redirected|Two|" + DAY + "|Text")))
                .on("/redirected", Behaviors.redirect(302, "/moved-to"));

        bench.pass(bench.poller(), Duration.ofHours(1));

        assertThat(bench.articles()).containsExactly("FEED /redirected", "FEED /private");
        assertThat(bench.server.requests("/private")).isEmpty();
        assertThat(bench.server.requests("/moved-to")).isEmpty();
    }

    @Test
    void robotsTxtThatCannotBeHadForbids() throws Exception {
        bench.feed("a", "one.example", "/feed", Fetch.ITEM);
        bench.server
                .on("/robots.txt", Behaviors.inTurn(Behaviors.status(503), Behaviors.status(404)))
                .on("/feed", Behaviors.body("application/rss+xml", bench.rss("1|/1|One|" + DAY + "|Text")));
        Poller poller = bench.poller();

        bench.pass(poller, Duration.ofMinutes(5));
        assertThat(bench.server.requests("/feed")).isEmpty();

        bench.pass(poller, Duration.ofHours(2));
        assertThat(bench.articles()).containsExactly("FEED /1");
    }

    @Test
    void oneHostIsAskedAtIntervalsAndAsSlowlyAsItsCrawlDelaySays() throws Exception {
        bench.feed("a", "one.example", "/feed", Fetch.PAGE);
        bench.server
                .on("/robots.txt", Behaviors.body("text/plain", "User-agent: *\nCrawl-delay: 30"))
                .on(
                        "/feed",
                        Behaviors.body(
                                "application/rss+xml",
                                bench.rss("1|/1|1|" + DAY + "|T", "2|/2|2|" + DAY + "|T", "3|/3|3|" + DAY + "|T")));
        for (String path : List.of("/1", "/2", "/3")) {
            bench.server.on(path, timed(Behaviors.body("text/html", "<html></html>")));
        }

        bench.pass(bench.poller(), Duration.ofMinutes(10));

        assertThat(times).hasSize(3);
        assertThat(Duration.between(times.get(0), times.get(1))).isGreaterThanOrEqualTo(Duration.ofSeconds(30));
        assertThat(Duration.between(times.get(1), times.get(2))).isGreaterThanOrEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void retryAfterIsObeyed() throws Exception {
        bench.feed("a", "one.example", "/feed", Fetch.PAGE);
        bench.server
                .on("/feed", Behaviors.body("application/rss+xml", bench.rss("1|/1|1|" + DAY + "|T")))
                .on(
                        "/1",
                        timed(Behaviors.inTurn(
                                Behaviors.status(429, "Retry-After: 7200"),
                                Behaviors.status(503, "Retry-After: Mon, 25 Jun 2018 12:00:00 GMT"),
                                Behaviors.body("text/html", "<html></html>"))));

        bench.pass(bench.poller(), Duration.ofDays(1));

        assertThat(times).hasSize(3);
        assertThat(times.get(1)).isAfterOrEqualTo(Bench.START.plus(Duration.ofHours(2)));
        assertThat(times.get(2)).isAfterOrEqualTo(Instant.parse("2018-06-25T12:00:00Z"));
        assertThat(bench.articles()).containsExactly("PAGE /1");
    }

    @Test
    void aServerInTroubleIsAskedEverMoreSeldom() throws Exception {
        bench.feed("a", "one.example", "/feed", Fetch.ITEM);
        bench.server.on("/feed", timed(Behaviors.status(500)));

        bench.pass(bench.poller(), Duration.ofDays(3));

        assertThat(times.size()).isBetween(7, 14);
        assertThat(Duration.between(times.get(times.size() - 2), times.get(times.size() - 1)))
                .isGreaterThan(Duration.ofHours(12));
    }

    @Test
    void aFeedThatHasNotChangedIsNotSentAgain() throws Exception {
        bench.feed("a", "one.example", "/feed", Fetch.ITEM);
        bench.server.on(
                "/feed",
                Behaviors.alwaysNotModified(Behaviors.body(
                        "application/rss+xml",
                        bench.rss("1|/1|1|" + DAY + "|T"),
                        "ETag: \"a\"",
                        "Last-Modified: " + DAY)));

        bench.pass(bench.poller(), Duration.ofDays(1));

        assertThat(bench.server.requests("/feed")).hasSizeGreaterThan(2);
        assertThat(bench.server.requests("/feed").get(1).headers())
                .containsEntry("if-none-match", "\"a\"")
                .containsEntry("if-modified-since", DAY);
        assertThat(bench.articles()).containsExactly("FEED /1");
    }

    @Test
    void aServerWhoseEtagLiesIsFoundOutAndNoLongerTrusted() throws Exception {
        bench.feed("a", "one.example", "/feed", Fetch.ITEM);
        bench.server.on(
                "/feed",
                Behaviors.alwaysNotModified(Behaviors.inTurn(
                        Behaviors.body("application/rss+xml", bench.rss("1|/1|1|" + DAY + "|T"), "ETag: \"always\""),
                        Behaviors.body("application/rss+xml", bench.rss("2|/2|2|" + DAY + "|T"), "ETag: \"always\""),
                        Behaviors.body("application/rss+xml", bench.rss("3|/3|3|" + DAY + "|T"), "ETag: \"always\""))));
        Poller poller = bench.poller();

        bench.pass(poller, Duration.ofDays(20));

        assertThat(bench.articles()).containsExactly("FEED /1", "FEED /2", "FEED /3");
        assertThat(poller.states().get(0).validators().trusted()).isFalse();
        assertThat(bench.events)
                .extracting(PollEvent::message)
                .anyMatch(message -> message.contains("without conditions"));
    }

    @Test
    void aPermanentRedirectIsRememberedAndATemporaryOneIsNot() throws Exception {
        bench.feed("a", "one.example", "/old", Fetch.ITEM).feed("b", "two.example", "/b", Fetch.ITEM);
        bench.server
                .on("/old", Behaviors.redirect(301, bench.server.url("three.example", "/new")))
                .on("/b", Behaviors.redirect(307, "/b2"))
                .on("/new", Behaviors.body("application/rss+xml", bench.rss("1|/1|1|" + DAY + "|T")))
                .on("/b2", Behaviors.body("application/rss+xml", bench.rss("2|/2|2|" + DAY + "|T")));

        bench.pass(bench.poller(), Duration.ofDays(1));

        assertThat(bench.server.requests("/old")).hasSize(1);
        assertThat(bench.server.requests("/new")).hasSizeGreaterThan(1);
        assertThat(bench.server.requests("/b")).hasSameSizeAs(bench.server.requests("/b2"));
    }

    @Test
    void theIntervalFollowsHowOftenAFeedHasNews() throws Exception {
        bench.feed("busy", "one.example", "/busy", Fetch.ITEM).feed("quiet", "two.example", "/quiet", Fetch.ITEM);
        int[] number = {0};
        bench.server
                .on("/busy", (request, out) -> {
                    number[0]++;
                    Behaviors.body("application/rss+xml", bench.rss(number[0] + "|/" + number[0] + "|n|" + DAY + "|T"))
                            .answer(request, out);
                })
                .on(
                        "/quiet",
                        Behaviors.body("application/rss+xml", bench.rss("q|/q|q|Fri, 1 Jun 2018 12:37:00 GMT|T")));

        bench.pass(bench.poller(), Duration.ofDays(2));

        assertThat(bench.server.requests("/busy")).hasSizeGreaterThan(150);
        assertThat(bench.server.requests("/quiet")).hasSizeLessThan(5);
    }

    @Test
    @Timeout(30)
    void aHostThatIsDownDoesNotSlowTheOthers() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        bench.feed("down", "one.example", "/down", Fetch.ITEM).feed("up", "two.example", "/up", Fetch.ITEM);
        CountDownLatch asked = new CountDownLatch(1);
        bench.server
                .on("/down", (request, out) -> {
                    asked.countDown();
                    Behaviors.hang(release).answer(request, out);
                })
                .on("/up", Behaviors.body("application/rss+xml", bench.rss("1|/1|1|" + DAY + "|T")));
        Poller poller = bench.poller();
        Thread stuck = new Thread(() -> steps(poller));
        stuck.start();
        asked.await();

        steps(poller); // while the other thread hangs

        assertThat(bench.articles()).containsExactly("FEED /1");
        assertThat(bench.server.requests("/down")).hasSize(1);
        release.countDown();
        stuck.join();
    }

    private Behavior timed(Behavior behavior) {
        return (request, out) -> {
            times.add(bench.clock.instant());
            behavior.answer(request, out);
        };
    }

    private static void steps(Poller poller) {
        try {
            boolean worked = true;
            while (worked) {
                worked = poller.step();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
