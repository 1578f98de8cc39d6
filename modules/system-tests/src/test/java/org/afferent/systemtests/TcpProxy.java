package org.afferent.systemtests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** A network that can be made slow, cut, or half open: forwards every connection to one port of the loopback address. */
final class TcpProxy implements AutoCloseable {
    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int target;
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean cut;
    private volatile boolean halfOpen;

    TcpProxy() throws IOException {
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    void forwardTo(int port) {
        target = port;
    }

    /** Every piece of data takes this long more. */
    void slow(Duration more) {
        delay = more;
    }

    /** Connections are closed, new ones too. */
    void cut() {
        cut = true;
        open.forEach(TcpProxy::close);
        open.clear();
    }

    /** Connections stay, and what is sent over them disappears: no side is told. */
    void halfOpen() {
        halfOpen = true;
    }

    /** As it should be; connections over which something has disappeared cannot go on. */
    void heal() {
        if (halfOpen) {
            cut();
        }
        delay = Duration.ZERO;
        halfOpen = false;
        cut = false;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                if (cut) {
                    client.close();
                    continue;
                }
                Socket server = new Socket();
                server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
                open.add(client);
                open.add(server);
                start(() -> pump(client, server));
                start(() -> pump(server, client));
            } catch (IOException refused) {
                // The client is told by the end of its connection, as it would be without a proxy.
            }
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[64 * 1024];
        try (from;
                to) {
            for (int read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                LockSupport.parkNanos(delay.toNanos());
                if (!halfOpen) {
                    to.getOutputStream().write(buffer, 0, read);
                }
            }
        } catch (IOException ended) {
            // By the other side, or cut.
        }
        open.remove(from);
        open.remove(to);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "tcp-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException already) {
            // Then it is cut.
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        cut();
    }
}
