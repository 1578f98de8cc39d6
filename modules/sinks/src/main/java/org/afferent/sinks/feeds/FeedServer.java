package org.afferent.sinks.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/** Serves the files of a {@link FeedSink} over HTTP, with ETags, so that readers that ask often cost little. */
public final class FeedServer implements AutoCloseable {
    private static final Pattern NAME = Pattern.compile("/([a-z0-9-]+)\\.(atom|json|html)");
    private static final Map<String, String> TYPES = Map.of(
            "atom", "application/atom+xml; charset=utf-8",
            "json", "application/feed+json; charset=utf-8",
            "html", "text/html; charset=utf-8");

    private final Path folder;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    /**
     * Starts serving.
     *
     * @param address where to listen; port 0 for a free one
     * @throws IOException when the port is taken
     */
    public FeedServer(Path folder, InetSocketAddress address) throws IOException {
        this.folder = folder;
        server = HttpServer.create(address, 0);
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Matcher name = NAME.matcher(path.equals("/") ? "/index.html" : path);
            boolean reads = exchange.getRequestMethod().equals("GET")
                    || exchange.getRequestMethod().equals("HEAD");
            // Only names that a feed can have: nothing above or beside the folder can be asked for.
            Path file = name.matches() ? folder.resolve(name.group(1) + "." + name.group(2)) : null;
            if (!reads || file == null || !Files.isRegularFile(file)) {
                send(
                        exchange,
                        reads ? 404 : 405,
                        "text/plain",
                        "There is no such feed; / lists them.\n".getBytes(UTF_8));
                return;
            }
            byte[] content = Files.readAllBytes(file);
            CRC32C crc = new CRC32C();
            crc.update(content);
            String tag = "\"" + Long.toHexString(crc.getValue()) + "-" + content.length + "\"";
            exchange.getResponseHeaders().set("ETag", tag);
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            send(exchange, 200, TYPES.get(name.group(2)), content);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] content) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head ? -1 : content.length);
        if (!head) {
            exchange.getResponseBody().write(content);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
