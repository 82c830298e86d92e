package org.plenary.shared.abuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class NetworkAddressTest {
    @Test
    void anAddressOfIpv4IsCountedByItselfAndWithItsNeighbours() {
        var one = NetworkAddress.of("192.0.2.1");
        var neighbour = NetworkAddress.of("192.0.2.200");

        assertNotEquals(one.address(), neighbour.address());
        assertEquals(one.network(), neighbour.network());
        assertNotEquals(one.network(), NetworkAddress.of("192.0.3.1").network());
    }

    @Test
    void aWholeSubnetOfIpv6IsOneSender() {
        var one = NetworkAddress.of("2001:db8:1:2::1");

        assertEquals(one, NetworkAddress.of("2001:db8:1:2:ffff:ffff:ffff:ffff"));
        assertEquals(one.network(), NetworkAddress.of("2001:db8:1:ffff::1").network());
        assertNotEquals(one.address(), NetworkAddress.of("2001:db8:1:3::1").address());
        assertNotEquals(one.network(), NetworkAddress.of("2001:db8:2:2::1").network());
    }

    @Test
    void anAddressOfIpv4WrittenAsIpv6IsTheSame() {
        assertEquals(NetworkAddress.of("192.0.2.1"), NetworkAddress.of("::ffff:192.0.2.1"));
    }

    @Test
    void whatIsNoAddressIsCountedTogetherAndNeverLookedUp() {
        assertEquals(NetworkAddress.of(null), NetworkAddress.of("localhost"));
        assertEquals(NetworkAddress.of(""), NetworkAddress.of("192.0.2.1, 192.0.2.2"));
    }
}
