package org.plenary.signons.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationsTest {
    private final Destinations destinations = new Destinations(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://2130706433/",
                "https://localhost/",
                "https://10.1.2.3/",
                "https://172.31.0.1/",
                "https://192.168.0.1:8443/",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/",
                "https://0.0.0.0/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://198.18.0.1/",
                "https://[::1]/",
                "https://[::]/",
                "https://[fe80::1]/",
                "https://[fc00::1]/",
                "https://[fd12:3456::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2002:7f00:1::]/",
                "https://[2001:db8::1]/",
                "https://nowhere.invalid/"
            })
    void whatIsNotOnThePublicInternetIsRefused(String url) {
        assertEquals(
                "webhooks.refused.private",
                destinations.refuses(url).map(r -> r.messageKey()).orElse("accepted"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "receiver",
                "https://",
                "https://127.1/",
                "https://user:password@203.0.113.1/",
                "https://9.9.9.9/#here",
                "https://9.9.9.9:70000/",
                "https://9.9.9.9/a b"
            })
    void whatIsNoWholeAddressIsRefused(String url) {
        assertEquals(
                "webhooks.refused.url",
                destinations.refuses(url).map(r -> r.messageKey()).orElse("accepted"));
    }

    @Test
    void onlyHttpsWillDo() {
        for (String url : List.of("http://9.9.9.9/", "ftp://9.9.9.9/", "file://9.9.9.9/etc")) {
            assertEquals(
                    "webhooks.refused.https", destinations.refuses(url).orElseThrow().messageKey());
        }
        assertTrue(destinations.refuses("https://9.9.9.9/plenary?key=a").isEmpty());
        assertTrue(destinations.refuses("https://[2620:fe::fe]:8443/").isEmpty());
    }

    @Test
    void everyPublicAddressIsPublic() throws Exception {
        for (String address : List.of("1.1.1.1", "172.32.0.1", "100.128.0.1", "2a00::1")) {
            assertTrue(PublicAddresses.includes(InetAddress.getByName(address)), address);
        }
        assertFalse(PublicAddresses.includes(InetAddress.getByName("172.16.0.1")));
    }

    @Test
    void anAddressThatBecamePrivateAfterItWasRegisteredIsNotSentTo() throws Exception {
        Vertx vertx = Vertx.vertx();
        try (Receiver receiver = new Receiver()) {
            Answer answer =
                    new Sender(vertx, destinations)
                            .send(
                                    new Sender.Message(
                                            UUID.randomUUID(),
                                            URI.create(receiver.url()),
                                            List.of(Secret.fresh()),
                                            "{}"),
                                    1);

            assertEquals(Answer.none("address"), answer);
            assertEquals(List.of(), receiver.received());
        } finally {
            vertx.close();
        }
    }
}
