package org.afferent.producers.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.afferent.producers.web.ContentCoding.TooLargeException;
import org.afferent.producers.web.Fetched.Answer;
import org.afferent.producers.web.Fetched.Failed;
import org.afferent.producers.web.Fetched.Hops;
import org.afferent.producers.web.Fetched.Refused;
import org.afferent.producers.web.GuardedNames.ForbiddenAddressException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;

/** Gets addresses of the web: follows redirects itself, so that each target is checked; keeps no cookies. Safe for several threads. */
public final class WebClient implements AutoCloseable {
    private static final int CONNECTIONS = 128;

    private final CloseableHttpClient http;
    private final WebLimits limits;
    private final ScheduledExecutorService deadlines;

    /**
     * @param userAgent with a contact, so that an operator of a server can ask us to stop
     * @param names the system's, or a test's
     */
    public WebClient(String userAgent, WebLimits limits, AddressRules rules, Names names) {
        this.limits = limits;
        Timeout timeout = timeout(limits.connect());
        this.http = HttpClients.custom()
                .setUserAgent(userAgent)
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new GuardedNames(names, rules))
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(2)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(timeout).build())
                .disableRedirectHandling()
                .disableContentCompression()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
        this.deadlines = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "web-deadlines");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Gets one address. */
    public Fetched get(URI address, Map<String, String> headers) {
        return get(address, headers, target -> Optional.empty());
    }

    /**
     * Gets one address.
     *
     * @param headers beside User-Agent and Accept-Encoding
     * @param objection asked before each redirect is followed: why not, or empty
     */
    public Fetched get(URI address, Map<String, String> headers, Function<URI, Optional<String>> objection) {
        long deadline = System.nanoTime() + limits.whole().toNanos();
        URI at = address;
        Optional<URI> permanent = Optional.empty();
        boolean onlyPermanent = true;
        for (int hop = 0; hop <= limits.redirects(); hop++) {
            Fetched fetched = hop(at, headers, deadline, new Hops(at, permanent));
            if (!(fetched instanceof Answer answer) || !Redirect.isOne(answer)) {
                return fetched;
            }
            Optional<URI> target = Redirect.target(at, answer);
            if (target.isEmpty()) {
                return new Failed(
                        at,
                        "a redirect (" + answer.status() + ") to nowhere: Location is "
                                + answer.header("location").orElse("missing"));
            }
            Optional<String> why = objection.apply(target.get());
            if (why.isPresent()) {
                return new Refused(target.get(), why.get());
            }
            onlyPermanent &= Redirect.isPermanent(answer);
            if (onlyPermanent) {
                permanent = target;
            }
            at = target.get();
        }
        return new Refused(at, "more than " + limits.redirects() + " redirects");
    }

    /** Sends a body; a redirect is not followed, but answered as it is. */
    public Fetched post(URI address, String mediaType, byte[] body) {
        HttpPost request = new HttpPost(address);
        request.setEntity(new ByteArrayEntity(body, ContentType.create(mediaType)));
        return hop(request, address, System.nanoTime() + limits.whole().toNanos(), new Hops(address, Optional.empty()));
    }

    private Fetched hop(URI at, Map<String, String> headers, long deadline, Hops hops) {
        HttpGet request = new HttpGet(at);
        headers.forEach(request::setHeader);
        return hop(request, at, deadline, hops);
    }

    private Fetched hop(HttpUriRequestBase request, URI at, long deadline, Hops hops) {
        if (!Redirect.isWeb(at)) {
            return new Refused(at, at + " is not an address of http or https with a host");
        }
        request.setHeader("Accept-Encoding", ContentCoding.ACCEPTED);
        // A server that sends a byte now and then never times out by itself.
        ScheduledFuture<?> end =
                deadlines.schedule(request::cancel, Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        try {
            return http.execute(request, response -> answer(hops, response));
        } catch (ForbiddenAddressException forbidden) {
            return new Refused(at, forbidden.getMessage());
        } catch (TooLargeException large) {
            return new Refused(at, large.getMessage());
        } catch (IOException | RuntimeException broken) { // cancelled requests end in either
            return new Failed(
                    at,
                    System.nanoTime() >= deadline
                            ? "no complete answer within " + limits.whole().toMillis() + " ms"
                            : why(broken));
        } finally {
            end.cancel(false);
        }
    }

    private Answer answer(Hops hops, ClassicHttpResponse response) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : response.getHeaders()) {
            if (header.getValue() != null) {
                headers.merge(header.getName().toLowerCase(Locale.ROOT), header.getValue(), (a, b) -> a + ", " + b);
            }
        }
        byte[] received = new byte[0];
        if (response.getEntity() != null) {
            InputStream in = response.getEntity().getContent();
            if (in != null) {
                received = in.readNBytes(limits.body() + 1);
            }
        }
        if (received.length > limits.body()) {
            throw new TooLargeException("the body", limits.body());
        }
        byte[] body = ContentCoding.decoded(received, headers.get("content-encoding"), limits.body());
        return new Answer(hops, response.getCode(), headers, body);
    }

    private static String why(Exception broken) {
        String message = broken.getMessage();
        return message == null || message.isBlank()
                ? broken.getClass().getSimpleName()
                : broken.getClass().getSimpleName().replace("Exception", "") + ": " + message;
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.ofMilliseconds(duration.toMillis());
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        try {
            http.close();
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }
}
