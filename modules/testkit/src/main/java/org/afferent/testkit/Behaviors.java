package org.afferent.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.afferent.testkit.MisbehavingServer.Behavior;

/** What servers of the web do, the good and the bad. */
public final class Behaviors {
    private Behaviors() {}

    /** Answers 200 with a body. */
    public static Behavior body(String mediaType, String body, String... headers) {
        return bytes(mediaType, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** Answers 200 with bytes; headers are written {@code Name: value}. */
    public static Behavior bytes(String mediaType, byte[] body, String... headers) {
        return (request, out) -> {
            head(out, 200, List.of(headers));
            line(out, "Content-Type: " + mediaType);
            line(out, "Content-Length: " + body.length);
            line(out, "");
            out.write(body);
        };
    }

    /** Answers with a status and nothing else. */
    public static Behavior status(int status, String... headers) {
        return (request, out) -> {
            head(out, status, List.of(headers));
            line(out, "Content-Length: 0");
            line(out, "");
        };
    }

    /** Redirects. */
    public static Behavior redirect(int status, String target) {
        return status(status, "Location: " + target);
    }

    /** Gives one answer after the other; the last one for ever. */
    public static Behavior inTurn(Behavior... answers) {
        AtomicInteger number = new AtomicInteger();
        return (request, out) -> answers[Math.min(answers.length - 1, number.getAndIncrement())].answer(request, out);
    }

    /** Says 304 to every request that has a condition, whatever it has become; else what {@code otherwise} does. */
    public static Behavior alwaysNotModified(Behavior otherwise) {
        return (request, out) -> {
            boolean conditional = request.headers().containsKey("if-none-match")
                    || request.headers().containsKey("if-modified-since");
            (conditional ? status(304) : otherwise).answer(request, out);
        };
    }

    /** Takes the request and never answers, until the client goes or {@code release} is counted down. */
    public static Behavior hang(CountDownLatch release) {
        return (request, out) -> {
            try {
                release.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** Sends a byte at a time and never ends. */
    public static Behavior drip() {
        return (request, out) -> {
            head(out, 200, List.of("Content-Type: text/html"));
            line(out, "");
            CountDownLatch never = new CountDownLatch(1);
            try {
                while (!never.await(20, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                    out.write('.');
                    out.flush();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** Sends without end, as fast as it goes. */
    public static Behavior flood() {
        return (request, out) -> {
            head(out, 200, List.of("Content-Type: text/html"));
            line(out, "");
            byte[] block = new byte[64 << 10];
            while (true) {
                out.write(block);
            }
        };
    }

    /** Promises more than it sends. */
    public static Behavior cut(String body) {
        return (request, out) -> {
            head(out, 200, List.of("Content-Type: text/html", "Content-Length: " + (body.length() + 1000)));
            line(out, "");
            out.write(body.getBytes(StandardCharsets.UTF_8));
        };
    }

    /** Sends what is no HTTP. */
    public static Behavior noHttp() {
        return (request, out) -> out.write("220 mail.example ESMTP\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** So many zeros, packed by gzip: a thousandth of that on the wire. */
    public static byte[] zeros(int size) {
        return gzip(new byte[size]);
    }

    /** Bytes packed by gzip. */
    public static byte[] gzip(byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static void head(OutputStream out, int status, List<String> headers) throws IOException {
        line(out, "HTTP/1.1 " + status + " as told");
        line(out, "Connection: close");
        for (String header : headers) {
            line(out, header);
        }
    }

    private static void line(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
