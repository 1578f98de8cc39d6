package org.afferent.embedded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A schema registry with Confluent's REST API on the loopback address, for Avro. Its schemas are in the compacted topic {@code _schemas}, so that it knows them again when it is
 * started on the same cluster. Refuses what is not FULL_TRANSITIVE compatible, unless told otherwise by {@code PUT /config}. Answers below {@code /apis/ccompat/v7} too, where
 * Apicurio has the same API.
 */
public final class EmbeddedRegistry implements AutoCloseable {
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final String PREFIX = "/apis/ccompat/v7";

    private final SchemaLog log;
    private final Routes routes;
    private final HttpServer server;
    private final ExecutorService threads;

    private EmbeddedRegistry(String bootstrapServers, int port) {
        this.log = new SchemaLog(bootstrapServers);
        SchemaStore store = new SchemaStore(log::write);
        log.read(store::restore);
        this.routes = new RegistryApi(store).routes();
        this.threads = Executors.newFixedThreadPool(4, task -> {
            Thread thread = new Thread(task, "embedded-registry");
            thread.setDaemon(true);
            return thread;
        });
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException taken) {
            log.close();
            throw new UncheckedIOException(
                    "The registry cannot listen on port " + port + ": " + taken.getMessage(), taken);
        }
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    /** On a free port. */
    public static EmbeddedRegistry start(String bootstrapServers) {
        return new EmbeddedRegistry(bootstrapServers, 0);
    }

    /** On this port; {@code 0} for a free one. */
    public static EmbeddedRegistry start(String bootstrapServers, int port) {
        return new EmbeddedRegistry(bootstrapServers, port);
    }

    /** What clients take as {@code schema.registry.url}. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        log.close();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                send(exchange, 200, answer(exchange));
            } catch (Refusal refusal) {
                send(exchange, refusal.status(), Map.of("error_code", refusal.code(), "message", refusal.getMessage()));
            }
        }
    }

    private Object answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        return routes.answer(
                exchange.getRequestMethod(),
                path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : path,
                Call.query(exchange.getRequestURI().getRawQuery()),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, Object answer) throws IOException {
        byte[] body = answer instanceof RegistryApi.Verbatim json
                ? json.json().getBytes(StandardCharsets.UTF_8)
                : SchemaEntry.JSON.writeValueAsBytes(answer);
        exchange.getResponseHeaders().set("Content-Type", MEDIA_TYPE);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
