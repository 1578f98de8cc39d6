package org.afferent.producers.push;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A {@link Receiver} on a port, by Jetty. TLS is the business of what stands before it. */
public final class ReceiveServer implements AutoCloseable {
    private static final int HEADERS = 16 << 10;
    /** Bytes a second; who sends slower than that for long holds a thread for nothing. */
    private static final long SLOWEST = 128;

    private static final int STOP_MS = 10_000;
    private static final int SHUTDOWN_MS = 100;

    private final Server server;
    private final ServerConnector connector;

    /**
     * Starts.
     *
     * @param host to listen on
     * @param port {@code 0} for a free one
     */
    public ReceiveServer(Receiver receiver, String host, int port, ReceiveLimits limits) {
        this.server = new Server(new QueuedThreadPool(2 * limits.atOnce() + 8));
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADERS);
        http.setMinRequestDataRate(SLOWEST);
        this.connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setShutdownIdleTimeout(SHUTDOWN_MS);
        connector.setIdleTimeout(limits.idle().toMillis());
        server.addConnector(connector);
        server.setHandler(new Adapter(receiver));
        server.setStopTimeout(STOP_MS);
        try {
            server.start();
        } catch (Exception failed) { // Jetty's own signature
            close();
            throw new IllegalStateException(
                    "cannot listen on " + host + ":" + port + ": " + failed.getMessage(), failed);
        }
    }

    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failed) { // Jetty's own signature
            throw new IllegalStateException("the server does not stop: " + failed.getMessage(), failed);
        }
    }

    private static final class Adapter extends Handler.Abstract {
        private static final int LEFT = 64 * 1024;

        private final Receiver receiver;

        Adapter(Receiver receiver) {
            this.receiver = receiver;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            Map<String, String> headers = new HashMap<>();
            for (HttpField field : request.getHeaders()) {
                headers.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), field.getValue());
            }
            Map<String, String> query = new HashMap<>();
            for (Fields.Field field : Request.extractQueryParameters(request)) {
                query.put(field.getName(), field.getValue());
            }
            // Not closed: to close what was not read would end the connection before the answer is out.
            InputStream body = Request.asInputStream(request);
            Reply reply = receiver.answer(
                    new Call(request.getMethod(), request.getHttpURI().getDecodedPath(), query, headers, body));
            if (!isReadToItsEnd(body)) {
                // Jetty ends such a connection, and says so only when it is told to: a sender would try it again.
                response.getHeaders().put("Connection", "close");
            }
            response.setStatus(reply.status());
            response.getHeaders().put("Content-Type", reply.mediaType());
            response.getHeaders().put("Content-Length", String.valueOf(reply.body().length));
            response.getHeaders().put("X-Content-Type-Options", "nosniff");
            reply.headers().forEach((name, value) -> response.getHeaders().put(name, value));
            response.write(true, ByteBuffer.wrap(reply.body()), callback);
            return true;
        }

        /** Reads what is left of a refused request when it is little. */
        private static boolean isReadToItsEnd(InputStream body) {
            try {
                return body.readNBytes(LEFT).length < LEFT;
            } catch (IOException broken) {
                return false;
            }
        }
    }
}
