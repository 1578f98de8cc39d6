package org.afferent.testkit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A web server on this machine that does what it is told, good or bad: it writes bytes to a socket. One server plays all hosts; what is not on its list is 404.
 */
public final class MisbehavingServer implements AutoCloseable {
    private final ServerSocket listener;
    private final Map<String, Behavior> behaviors = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    /** What a path does with a request. */
    @FunctionalInterface
    public interface Behavior {
        void answer(Request request, OutputStream out) throws IOException;
    }

    /**
     * A request as it came.
     *
     * @param host without the port
     * @param path with the query
     * @param headers names in lower case
     */
    public record Request(String method, String host, String path, Map<String, String> headers) {}

    /** On the loopback address. */
    public MisbehavingServer() {
        this(InetAddress.getLoopbackAddress());
    }

    /** On this address; the wildcard stands for all, so that 127.0.0.1, 127.0.0.2, … are as many hosts. */
    public MisbehavingServer(InetAddress address) {
        try {
            listener = new ServerSocket(0, 200, address);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        start("accept", this::accept);
    }

    /** What {@code path} does at every host, or, written {@code host/path}, at one. */
    public MisbehavingServer on(String path, Behavior behavior) {
        behaviors.put(path, behavior);
        return this;
    }

    /** The address of a path at a host that its client must resolve to this machine. */
    public String url(String host, String path) {
        return "http://" + host + ":" + port() + path;
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** All requests so far, in the order of their arrival. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** The requests for one path, whatever the host. */
    public List<Request> requests(String path) {
        return requests.stream().filter(request -> request.path().equals(path)).toList();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                start("serve", () -> serve(socket));
            } catch (SocketException closed) {
                return;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                InputStream in = new BufferedInputStream(socket.getInputStream());
                OutputStream out = socket.getOutputStream()) {
            Request request = read(in);
            if (request != null) {
                requests.add(request);
                Behavior behavior = behaviors.getOrDefault(
                        request.host() + request.path(), behaviors.getOrDefault(request.path(), Behaviors.status(404)));
                behavior.answer(request, out);
                out.flush();
            }
        } catch (IOException clientIsGone) {
            return;
        } finally {
            open.remove(socket);
        }
    }

    private static Request read(InputStream in) throws IOException {
        String first = line(in);
        String[] parts = first.split(" ");
        if (parts.length < 2) {
            return null;
        }
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        String host = headers.getOrDefault("host", "");
        return new Request(parts[0], host.replaceFirst(":\\d+$", ""), parts[1], headers);
    }

    private static String line(InputStream in) throws IOException {
        List<Byte> bytes = new ArrayList<>();
        for (int one = in.read(); one >= 0 && one != '\n'; one = in.read()) {
            bytes.add((byte) one);
        }
        byte[] line = new byte[bytes.size()];
        for (int i = 0; i < line.length; i++) {
            line[i] = bytes.get(i);
        }
        return new String(line, StandardCharsets.ISO_8859_1).strip();
    }

    private static void start(String name, Runnable task) {
        Thread thread = new Thread(task, "misbehaving-server-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
