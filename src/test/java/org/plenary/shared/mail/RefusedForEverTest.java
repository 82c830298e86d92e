package org.plenary.shared.mail;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.ext.mail.SMTPException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class RefusedForEverTest {
    @Test
    void onlyARefusalOfTheMailItselfIsFinal() {
        assertTrue(Poster.isForEver(wrapped(550)), "no such mailbox");
        assertTrue(Poster.isForEver(wrapped(552)), "mailbox full for ever");
        assertTrue(Poster.isForEver(wrapped(554)), "rejected");
        assertFalse(Poster.isForEver(wrapped(450)), "mailbox busy");
        assertFalse(Poster.isForEver(wrapped(421)), "server leaves");
        assertFalse(Poster.isForEver(wrapped(535)), "our password");
        assertFalse(Poster.isForEver(wrapped(500)), "our way of talking");
        assertFalse(Poster.isForEver(new CompletionException(new IOException("reset"))));
    }

    private static Throwable wrapped(int code) {
        return new CompletionException(
                new SMTPException("refused", code, List.of(code + " no"), true));
    }
}
