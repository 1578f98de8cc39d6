package org.afferent.monitor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Three pages that are read and nothing else. */
final class MonitorServer implements AutoCloseable {
    static final String METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8";
    private static final String TEXT = "text/plain; charset=utf-8";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2, task -> {
        Thread thread = new Thread(task, "monitor-http");
        thread.setDaemon(true);
        return thread;
    });

    private MonitorServer(HttpServer server) {
        this.server = server;
    }

    /** What a page says. */
    record Page(int status, String type, String text) {}

    static MonitorServer start(InetSocketAddress address, Supplier<Health> health, Supplier<String> metrics)
            throws IOException {
        MonitorServer monitor = new MonitorServer(HttpServer.create(address, 0));
        monitor.server.setExecutor(monitor.threads);
        monitor.page("/healthz", () -> page(health.get(), health.get().isHealthy(), "healthy"));
        monitor.page("/readyz", () -> page(health.get(), health.get().isReady(), "ready"));
        monitor.page("/metrics", () -> new Page(200, METRICS_TYPE, metrics.get()));
        monitor.server.start();
        return monitor;
    }

    private static Page page(Health health, boolean yes, String word) {
        StringBuilder text = new StringBuilder((yes ? "" : "not ") + word + "\nstate: " + health.state() + "\n");
        health.causes().forEach(cause -> text.append("cause: ").append(cause).append('\n'));
        return new Page(yes ? 200 : 503, TEXT, text.toString());
    }

    private void page(String path, Supplier<Page> pages) {
        server.createContext(path, exchange -> {
            try (exchange) {
                if (!exchange.getRequestURI().getPath().equals(path)) {
                    send(exchange, new Page(404, TEXT, "there are /healthz, /readyz and /metrics\n"));
                } else if (!exchange.getRequestMethod().equals("GET")
                        && !exchange.getRequestMethod().equals("HEAD")) {
                    send(exchange, new Page(405, TEXT, "only GET and HEAD\n"));
                } else {
                    send(exchange, pages.get());
                }
            }
        });
    }

    private static void send(HttpExchange exchange, Page page) throws IOException {
        byte[] bytes = page.text().getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", page.type());
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(page.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(page.status(), bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    InetSocketAddress address() {
        return server.getAddress();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
