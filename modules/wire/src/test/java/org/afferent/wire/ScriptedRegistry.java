package org.afferent.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import javax.net.ssl.SSLContext;

/** An HTTP server that gives prepared answers in their order, the last one for ever, and remembers what it was asked. */
final class ScriptedRegistry implements AutoCloseable {
    private final HttpServer server;
    private final Deque<Answer> answers = new ArrayDeque<>();
    final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    final List<String> credentials = Collections.synchronizedList(new ArrayList<>());

    private record Answer(int status, String body) {}

    ScriptedRegistry() throws IOException {
        this(HttpServer.create(address(), 0));
    }

    ScriptedRegistry(SSLContext tls) throws IOException {
        this(secured(tls));
    }

    private ScriptedRegistry(HttpServer server) {
        this.server = server;
        server.createContext("/", this::serve);
        server.start();
    }

    private static HttpsServer secured(SSLContext tls) throws IOException {
        HttpsServer secured = HttpsServer.create(address(), 0);
        secured.setHttpsConfigurator(new HttpsConfigurator(tls));
        return secured;
    }

    private static InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    ScriptedRegistry answering(int status, String body) {
        answers.add(new Answer(status, body));
        return this;
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port();
    }

    private synchronized void serve(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        credentials.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        Answer answer = answers.size() > 1 ? answers.poll() : answers.peek();
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
