package org.afferent.producers.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.afferent.producers.feed.FeedConfig;
import org.afferent.producers.web.AddressRules;
import org.afferent.producers.web.WebClient;
import org.afferent.producers.web.WebLimits;
import org.afferent.testkit.Behaviors;
import org.afferent.testkit.MisbehavingServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebSubTest {
    private static final String RSS =
            "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel><title>t</title><link>http://hub.example/</link><description>d</description>"
                    + "<atom:link rel=\"hub\" href=\"%s\"/><item><guid>1</guid><title>One</title><link>https://news.example/1</link><description>T</description></item></channel></rss>";

    private final MisbehavingServer hub = new MisbehavingServer();
    private final List<String> notes = new ArrayList<>();
    private final Clock clock = Clock.fixed(Desk.NOW, ZoneOffset.UTC);
    private final WebClient web = new WebClient(
            "Afferent/0.1 (+mailto:desk@example.org)", WebLimits.USUAL, new AddressRules(Set.of("hub.example")), host ->
                    new InetAddress[] {InetAddress.getLoopbackAddress()});
    private final FeedConfig feed = new FeedConfig(
            "a",
            URI.create(hub.url("hub.example", "/feed")),
            "Example News",
            FeedConfig.Fetch.ITEM,
            Duration.ofMinutes(15),
            Duration.ofDays(1),
            true,
            null);
    private final Subscriptions subscriptions =
            new Subscriptions(web, URI.create("https://desk.example"), "master secret", clock, notes::add);
    private Desk desk;

    @BeforeEach
    void open() {
        hub.on("/feed", Behaviors.body("application/rss+xml", RSS.formatted(hub.url("hub.example", "/hub"))))
                .on("/hub", Behaviors.status(202));
        Desk[] later = new Desk[1];
        desk = new Desk(Optional.of(new WebSubCallback(
                Map.of("a", feed),
                subscriptions,
                deliveries -> later[0].publish(deliveries),
                10_000,
                clock,
                notes::add)));
        later[0] = desk;
    }

    @AfterEach
    void close() {
        desk.close();
        web.close();
        hub.close();
    }

    @Test
    void theHubIsFoundAskedAndAnsweredWhenItAsksBack() throws Exception {
        assertThat(verify("c-1").statusCode()).isEqualTo(404); // before we asked for anything

        subscriptions.renew(List.of(feed));
        assertThat(hub.requests("/hub")).singleElement().satisfies(request -> assertThat(request.method())
                .isEqualTo("POST"));

        HttpResponse<String> answer = verify("c-1");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("c-1");
        subscriptions.renew(List.of(feed)); // nothing is due
        assertThat(hub.requests("/hub")).hasSize(1);
    }

    @Test
    void aQuestionForAnotherTopicIsNotConfirmed() throws Exception {
        subscriptions.renew(List.of(feed));
        assertThat(desk.send(
                                "GET",
                                "/websub/a?hub.mode=subscribe&hub.topic=http%3A%2F%2Fevil.example%2F&hub.challenge=c",
                                null,
                                new byte[0])
                        .statusCode())
                .isEqualTo(404);
        assertThat(desk.send(
                                "GET",
                                "/websub/a?hub.mode=unsubscribe&hub.topic=" + topic() + "&hub.challenge=c",
                                null,
                                new byte[0])
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsSignedIsPublished() throws Exception {
        subscriptions.renew(List.of(feed));
        byte[] body = RSS.formatted("http://hub.example/").getBytes(UTF_8);
        for (String method : List.of("sha1 HmacSHA1", "sha256 HmacSHA256", "sha512 HmacSHA512")) {
            String[] names = method.split(" ");
            String signature = names[0] + "=" + WebSubCallback.hmac(names[1], subscriptions.secret("a"), body);
            assertThat(send(body, signature).statusCode()).isEqualTo(202);
        }
        assertThat(desk.published).hasSize(3).allSatisfy(delivery -> {
            assertThat(delivery.url()).isEqualTo("https://news.example/1");
            assertThat(delivery.publisher()).isEqualTo("Example News");
        });
    }

    @Test
    void whatIsNotSignedWithOurSecretIsAcknowledgedAndLeft() throws Exception {
        subscriptions.renew(List.of(feed));
        byte[] body = RSS.formatted("http://hub.example/").getBytes(UTF_8);
        assertThat(send(body, "sha256=" + "0".repeat(64)).statusCode()).isEqualTo(202);
        assertThat(send(body, "").statusCode()).isEqualTo(202);
        assertThat(send(body, "md5=1").statusCode()).isEqualTo(202);
        assertThat(desk.published).isEmpty();
        assertThat(notes).allMatch(note -> !note.contains(subscriptions.secret("a")));
    }

    @Test
    void aBrokerThatIsAwayMakesTheHubSendAgain() throws Exception {
        subscriptions.renew(List.of(feed));
        desk.brokerProblem = "away";
        byte[] body = RSS.formatted("http://hub.example/").getBytes(UTF_8);
        assertThat(send(body, "sha256=" + WebSubCallback.hmac("HmacSHA256", subscriptions.secret("a"), body))
                        .statusCode())
                .isEqualTo(503);
    }

    @Test
    void anUnknownSubscriptionIsGone() throws Exception {
        assertThat(desk.send("POST", "/websub/other", "application/rss+xml", new byte[0])
                        .statusCode())
                .isEqualTo(410);
    }

    private HttpResponse<String> send(byte[] body, String signature) throws Exception {
        return desk.send("POST", "/websub/a", "application/rss+xml", body, "X-Hub-Signature", signature);
    }

    private HttpResponse<String> verify(String challenge) throws Exception {
        return desk.send(
                "GET",
                "/websub/a?hub.mode=subscribe&hub.topic=" + topic() + "&hub.lease_seconds=864000&hub.challenge="
                        + challenge,
                null,
                new byte[0]);
    }

    private String topic() {
        return URLEncoder.encode(feed.url().toString(), UTF_8);
    }
}
