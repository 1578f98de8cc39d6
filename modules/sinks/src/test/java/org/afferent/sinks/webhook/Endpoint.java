package org.afferent.sinks.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody's endpoint on this machine: answers as it is told, and keeps what it accepted. */
final class Endpoint implements AutoCloseable {
    final List<Received> accepted = new CopyOnWriteArrayList<>();
    final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final int port;
    private HttpServer server;

    /** A request. */
    record Received(Headers headers, String body) {}

    Endpoint() throws IOException {
        start(0);
        port = server.getAddress().getPort();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port + "/hook");
    }

    void start() throws IOException {
        start(port);
    }

    private void start(int where) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), where), 0);
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            Integer told = answers.poll();
            int status = told == null ? 204 : told;
            if (status / 100 == 2) {
                accepted.add(new Received(exchange.getRequestHeaders(), body));
            }
            exchange.sendResponseHeaders(status, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
