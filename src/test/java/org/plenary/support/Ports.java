package org.plenary.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashSet;
import java.util.Set;

/** Chooses TCP ports, and never hands out the same one twice in this process. */
final class Ports {
    private static final Set<Integer> GIVEN = new HashSet<>();

    private Ports() {}

    /** The wanted port if nobody listens there, else the next free one above it. */
    static synchronized int from(int wanted) {
        for (int port = wanted; port < wanted + 100; port++) {
            if (!GIVEN.contains(port) && isFree(port)) {
                GIVEN.add(port);
                return port;
            }
        }
        throw new Trouble(
                "No free port between %d and %d: end some of the programs that listen there."
                        .formatted(wanted, wanted + 99));
    }

    /** Any free port, for tests. */
    static synchronized int any() {
        for (int attempt = 0; attempt < 50; attempt++) {
            try (var socket = new ServerSocket(0)) {
                if (GIVEN.add(socket.getLocalPort())) {
                    return socket.getLocalPort();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalStateException("the system keeps offering ports that were already given");
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(port));
        } catch (IOException taken) {
            return false;
        }
        return !answers(port);
    }

    /**
     * Whether somebody accepts connections there: some systems let us bind beside a listener on the
     * loopback.
     */
    static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
