package org.plenary.signons.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecretTest {
    /** The example of the Standard Webhooks specification. */
    @Test
    void aMessageIsSignedAsTheSpecificationShows() {
        Secret secret = Secret.read("whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD");

        assertEquals(
                "v1,tZ1I4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkw=",
                secret.signature(
                        "msg_27UH4WbU6Z5A5EzD8u03UvzRbpk",
                        1649367553,
                        "{\"email\":\"test@example.com\",\"username\":\"test_user\"}"));
    }

    @Test
    void aNewSecretIsLongAndReadsAsItIsWritten() {
        Secret secret = Secret.fresh();

        assertTrue(secret.written().matches("whsec_[A-Za-z0-9+/]{43}="), secret.written());
        assertEquals(
                secret.signature("a", 1, "{}"),
                Secret.read(secret.written()).signature("a", 1, "{}"));
        assertNotEquals(secret.written(), Secret.fresh().written());
        assertThrows(IllegalArgumentException.class, () -> Secret.read("C2FVsBQIhrscChlQ"));
    }

    @Test
    void whileASecretIsReplacedBothSign() {
        Secret old = Secret.fresh();
        Secret current = Secret.fresh();
        UUID id = UUID.randomUUID();
        var message =
                new Sender.Message(
                        id, URI.create("https://receiver.example"), List.of(current, old), "{}");

        assertEquals(
                current.signature(id.toString(), 7, "{}")
                        + " "
                        + old.signature(id.toString(), 7, "{}"),
                message.signatures(7));
    }
}
