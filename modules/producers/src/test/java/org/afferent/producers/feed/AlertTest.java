package org.afferent.producers.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.afferent.producers.feed.FeedConfig.Fetch;
import org.afferent.testkit.Behaviors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Silence and drift. */
class AlertTest {
    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aFeedThatFallsSilentIsNoticedAndSettledByItsNextNews() throws Exception {
        String[] week = new String[8];
        for (int i = 0; i < week.length; i++) { // a daily feed with its weekend off
            week[i] = i + "|/" + i + "|n|2018-06-" + (i < 5 ? 11 + i : 13 + i) + "|T";
        }
        bench.feed("a", "one.example", "/feed", Fetch.ITEM);
        bench.server.on("/feed", Behaviors.body("application/rss+xml", bench.rss(week)));
        Poller poller = bench.poller();
        bench.pass(poller, Duration.ofDays(5));
        assertThat(bench.raised()).isEmpty();

        bench.pass(poller, Duration.ofDays(10));
        assertThat(bench.raised()).containsExactly(Alert.Kind.SILENT);

        bench.server.on("/feed", Behaviors.body("application/rss+xml", bench.rss("new|/new|n|2018-07-09|T")));
        bench.pass(poller, Duration.ofDays(2));
        assertThat(bench.events)
                .anyMatch(event -> event instanceof PollEvent.Settled settled
                        && settled.alert().kind() == Alert.Kind.SILENT);
    }

    @Test
    void aFeedThatIsGoneIsDead() throws Exception {
        bench.feed("a", "one.example", "/feed", Fetch.ITEM).feed("b", "two.example", "/b", Fetch.ITEM);
        bench.server.on("/feed", Behaviors.status(410)).on("/b", Behaviors.status(500));

        Poller poller = bench.poller();
        bench.pass(poller, Duration.ofHours(1));
        assertThat(bench.raised()).containsExactly(Alert.Kind.DEAD);

        bench.pass(poller, Duration.ofDays(6));
        assertThat(bench.raised()).containsExactly(Alert.Kind.DEAD, Alert.Kind.DEAD);
        assertThat(bench.server.requests("/feed")).hasSizeLessThan(9);
    }

    @Test
    void aFeedThatBecomesAPageHasChangedItsFormat() throws Exception {
        bench.feed("a", "one.example", "/feed", Fetch.ITEM);
        bench.server.on(
                "/feed",
                Behaviors.inTurn(
                        Behaviors.body("application/rss+xml", bench.rss("1|/1|1|2018-06-22|T")),
                        Behaviors.body("text/html", "<html>We have a new site</html>")));

        bench.pass(bench.poller(), Duration.ofDays(1));

        assertThat(bench.raised()).containsExactly(Alert.Kind.FORMAT_CHANGED);
        assertThat(bench.events)
                .extracting(PollEvent::message)
                .contains("a: ALERT FORMAT_CHANGED: it is a page of HTML");
    }

    @Test
    void anotherFormatIsSaidOnce() throws Exception {
        bench.feed("a", "one.example", "/feed", Fetch.ITEM);
        bench.server.on(
                "/feed",
                Behaviors.inTurn(
                        Behaviors.body("application/rss+xml", bench.rss("1|/1|1|2018-06-22|T")),
                        Behaviors.body(
                                "application/json",
                                "{\"items\": [{\"id\": \"1\", \"url\": \"http://one.example/1\", \"content_text\": \"T\"}]}")));

        bench.pass(bench.poller(), Duration.ofDays(2));

        assertThat(bench.events)
                .extracting(PollEvent::message)
                .containsOnlyOnce("a: ALERT FORMAT_CHANGED: RSS became JSON_FEED");
    }

    @Test
    void aFeedThatGivesOnlyTitlesIsNoticed() throws Exception {
        bench.feed("a", "one.example", "/feed", Fetch.ITEM);
        bench.server.on(
                "/feed",
                Behaviors.body(
                        "application/rss+xml",
                        bench.rss("1|/1|1|2018-06-22|", "2|/2|2|2018-06-22|", "3|/3|3|2018-06-22|")));

        bench.pass(bench.poller(), Duration.ofHours(1));

        assertThat(bench.raised()).containsExactly(Alert.Kind.TITLES_ONLY);
    }

    @Test
    void datesInTheFutureAreNoticedAndTeachTheCadenceNothing() throws Exception {
        bench.feed("a", "one.example", "/feed", Fetch.ITEM);
        bench.server.on(
                "/feed",
                Behaviors.body("application/rss+xml", bench.rss("1|/1|1|2019-06-22|T", "2|/2|2|2018-06-22|T")));
        Poller poller = bench.poller();

        bench.pass(poller, Duration.ofHours(1));

        assertThat(bench.raised()).containsExactly(Alert.Kind.FUTURE_DATES);
        assertThat(poller.states().get(0).cadence().lastNews()).isBefore(Bench.START);
    }
}
