package org.plenary.shared.abuse;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DisposableDomainsTest {
    private final DisposableDomains domains =
            new DisposableDomains(Optional.of(List.of("Throw.example")));

    @Test
    void knownOnesAreFoundWhateverTheyAreCalledInFront() {
        assertTrue(domains.include("a@mailinator.com"));
        assertTrue(domains.include("a@Sub.Mailinator.COM"));
        assertTrue(domains.include("a@throw.example"), "the operator’s own");
    }

    @Test
    void othersAreNot() {
        assertFalse(domains.include("a@tierra-viva.example"));
        assertFalse(domains.include("mailinator.com@tierra-viva.example"));
        assertFalse(domains.include("a@notmailinator.com"));
    }
}
