package org.afferent.producers.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.afferent.producers.web.Fetched.Answer;
import org.afferent.producers.web.Fetched.Failed;
import org.afferent.producers.web.Fetched.Refused;
import org.afferent.testkit.Behaviors;
import org.afferent.testkit.MisbehavingServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebClientTest {
    private static final String HOST = "site.example";
    private static final WebLimits LIMITS = new WebLimits(100_000, Duration.ofSeconds(5), Duration.ofMillis(400), 3);
    /** "brotli" ten times, packed by the reference encoder. */
    private static final String BROTLI = "GzsA+I1Utb8Uk6PLNLa3uCcOAPoA";

    private final MisbehavingServer server = new MisbehavingServer();
    private final WebClient client = client(Set.of(HOST), host -> loopback());

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void saysWhoAsks() {
        server.on("/", Behaviors.body("text/html", "hello"));
        assertThat(get("/")).isInstanceOfSatisfying(Answer.class, answer -> assertThat(answer.body())
                .isEqualTo("hello".getBytes(UTF_8)));
        assertThat(server.requests("/").get(0).headers())
                .containsEntry("user-agent", "Afferent/0.1 (+mailto:desk@example.org)")
                .containsEntry("accept-encoding", "gzip, deflate, br");
    }

    @Test
    void unpacksGzipAndBrotli() {
        byte[] text = "packed".getBytes(UTF_8);
        server.on("/gzip", Behaviors.bytes("text/html", Behaviors.gzip(text), "Content-Encoding: gzip"));
        server.on("/plain", Behaviors.bytes("text/html", text, "Content-Encoding: gzip")); // says so, and is not
        server.on("/br", Behaviors.bytes("text/html", Base64.getDecoder().decode(BROTLI), "Content-Encoding: br"));
        assertThat(body("/gzip")).isEqualTo("packed");
        assertThat(body("/plain")).isEqualTo("packed");
        assertThat(body("/br")).isEqualTo("brotli".repeat(10));
    }

    @Test
    void aBombIsNotUnpacked() {
        server.on("/", Behaviors.bytes("text/html", Behaviors.zeros(50_000_000), "Content-Encoding: gzip"));
        assertThat(get("/")).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.why())
                .isEqualTo("the body, unpacked, has more than 100,000 bytes"));
    }

    @Test
    void aBodyWithoutEndIsLeft() {
        server.on("/", Behaviors.flood());
        assertThat(get("/")).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.why())
                .isEqualTo("the body has more than 100,000 bytes"));
    }

    @Test
    void anAnswerThatDripsIsLeftWhenTimeIsUp() {
        server.on("/", Behaviors.drip());
        assertThat(get("/")).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.why())
                .isEqualTo("no complete answer within 400 ms"));
    }

    @Test
    void aServerThatNeverAnswersIsLeftWhenTimeIsUp() {
        server.on("/", Behaviors.hang(new CountDownLatch(1)));
        assertThat(get("/")).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.why())
                .isEqualTo("no complete answer within 400 ms"));
    }

    @Test
    void aCutAnswerAndWhatIsNoHttpAreFailures() {
        server.on("/cut", Behaviors.cut("<html>"));
        server.on("/mail", Behaviors.noHttp());
        assertThat(get("/cut")).isInstanceOf(Failed.class);
        assertThat(get("/mail")).isInstanceOf(Failed.class);
    }

    @Test
    void permanentRedirectsAreToldFromOthers() {
        server.on("/a", Behaviors.redirect(301, "/b"))
                .on("/b", Behaviors.redirect(308, "/c"))
                .on("/c", Behaviors.redirect(302, "/d"))
                .on("/d", Behaviors.body("text/html", "here"));
        assertThat(get("/a")).isInstanceOfSatisfying(Answer.class, answer -> {
            assertThat(answer.hops().last()).isEqualTo(address("/d"));
            assertThat(answer.hops().permanent()).contains(address("/c"));
        });
    }

    @Test
    void redirectsInACircleEnd() {
        server.on("/a", Behaviors.redirect(302, "/b")).on("/b", Behaviors.redirect(302, "/a"));
        assertThat(get("/a")).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.why())
                .isEqualTo("more than 3 redirects"));
    }

    @Test
    void aRedirectToAPrivateAddressIsNotFollowed() {
        server.on("/a", Behaviors.redirect(302, "http://inside.example:" + server.port() + "/secret"))
                .on("/b", Behaviors.redirect(302, "http://169.254.169.254/latest/meta-data"))
                .on("/c", Behaviors.redirect(302, "http://[::ffff:10.0.0.1]/"))
                .on("/d", Behaviors.redirect(302, "file:///etc/passwd"))
                .on("/secret", Behaviors.body("text/plain", "secret"));
        assertThat(get("/a")).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.why())
                .startsWith("inside.example is 127.0.0.1, a loopback address"));
        assertThat(get("/b")).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.why())
                .contains("a link-local address"));
        assertThat(get("/c")).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.why())
                .contains("a private address"));
        assertThat(get("/d")).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.why())
                .contains("not an address of http"));
        assertThat(server.requests("/secret")).isEmpty();
    }

    @Test
    void oneForbiddenAddressAmongGoodOnesIsEnoughToRefuse() {
        try (WebClient other = client(Set.of(), host ->
                new InetAddress[] {InetAddress.getByName("93.184.216.34"), InetAddress.getByName("10.1.2.3")})) {
            assertThat(other.get(URI.create("http://two.example/"), Map.of()))
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.why())
                            .contains("10.1.2.3, a private address"));
        }
    }

    @Test
    void theAddressThatWasCheckedIsTheAddressThatIsAsked() {
        int[] answers = {0};
        Names rebinding = host -> {
            answers[0]++; // a second look-up would get the inner address
            return new InetAddress[] {InetAddress.getByName(answers[0] == 1 ? "192.0.2.1" : "127.0.0.1")};
        };
        server.on("/", Behaviors.body("text/plain", "inside"));
        try (WebClient other = client(Set.of(), rebinding)) {
            Fetched fetched = other.get(URI.create(server.url("rebinding.example", "/")), Map.of());
            assertThat(fetched).isInstanceOf(Failed.class);
        }
        assertThat(answers[0]).isEqualTo(1);
        assertThat(server.requests("/")).isEmpty();
    }

    @Test
    void whoeverAsksMayObjectToARedirect() {
        server.on("/a", Behaviors.redirect(302, "/forbidden"));
        Fetched fetched = client.get(address("/a"), Map.of(), target -> Optional.of("robots.txt forbids it"));
        assertThat(fetched).isEqualTo(new Refused(address("/forbidden"), "robots.txt forbids it"));
    }

    private Fetched get(String path) {
        return client.get(address(path), Map.of());
    }

    private String body(String path) {
        return new String(((Answer) get(path)).body(), UTF_8);
    }

    private URI address(String path) {
        return URI.create(server.url(HOST, path));
    }

    private static InetAddress[] loopback() {
        return new InetAddress[] {InetAddress.getLoopbackAddress()};
    }

    private static WebClient client(Set<String> allowed, Names names) {
        Names literals = host -> host.matches("[0-9.]+|.*:.*") ? InetAddress.getAllByName(host) : names.addresses(host);
        return new WebClient("Afferent/0.1 (+mailto:desk@example.org)", LIMITS, new AddressRules(allowed), literals);
    }
}
