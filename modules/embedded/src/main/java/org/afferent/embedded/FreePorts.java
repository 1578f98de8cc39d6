package org.afferent.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Ports of the loopback address that nobody listens on. */
final class FreePorts {
    private FreePorts() {}

    /** One port for each wish: the wished one where it is free, another where it is not or where the wish is {@code null}. All are different. */
    static List<Integer> preferably(String... wishes) {
        // Held open together, so that no two of them are the same.
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (String wish : wishes) {
                held.add(open(wish == null ? 0 : Integer.parseInt(wish)));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            held.forEach(FreePorts::close);
        }
    }

    private static ServerSocket open(int port) {
        try {
            return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            if (port != 0) {
                return open(0);
            }
            throw new UncheckedIOException("No port of the loopback address is free: " + taken.getMessage(), taken);
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException unlikely) {
            throw new UncheckedIOException(unlikely);
        }
    }
}
