package org.plenary.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void wantedPortIsTakenIfFree() {
        var free = Ports.any() + 1;
        while (!Ports.isFree(free)) {
            free++;
        }

        assertEquals(free, Ports.from(free));
    }

    @Test
    void nextPortIsTakenIfSomebodyListensOnTheLoopback() throws Exception {
        try (var somebody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Ports.from(somebody.getLocalPort());

            assertTrue(port > somebody.getLocalPort() && port < somebody.getLocalPort() + 100);
        }
    }

    @Test
    void samePortIsNeverGivenTwice() {
        var first = Ports.from(Ports.any());

        assertNotEquals(first, Ports.from(first));
    }
}
