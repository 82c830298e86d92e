package org.plenary.shared.secrecy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class VaultTest {
    private static final byte[] NAME = "Women's Refuge, Somewhere".getBytes(UTF_8);

    private final Vault vault = Vaults.ofTests();

    @Test
    void whatIsSealedCanBeOpenedAndNotRead() {
        byte[] sealed = vault.seal(NAME);

        assertArrayEquals(NAME, vault.open(sealed));
        assertFalse(new String(sealed, UTF_8).contains("Refuge"));
    }

    @Test
    void twoSealsOfOneNameDiffer() {
        assertFalse(Arrays.equals(vault.seal(NAME), vault.seal(NAME)));
    }

    @Test
    void whatWasChangedOrSealedElsewhereIsNotOpened() {
        byte[] changed = vault.seal(NAME);
        changed[changed.length - 1] ^= 1;

        assertThrows(IllegalStateException.class, () -> vault.open(changed));
        assertThrows(IllegalStateException.class, () -> vault.open(new byte[40]));
        assertThrows(IllegalStateException.class, () -> vault.open(new byte[] {1}));
        byte[] foreign = new Vault("another secret of more than thirty-two letters").seal(NAME);
        assertThrows(IllegalStateException.class, () -> vault.open(foreign));
    }

    @Test
    void equalValuesHaveEqualMarksUnderOneSecretOnly() {
        assertEquals(vault.mark("name", "a"), vault.mark("name", "a"));
        assertNotEquals(vault.mark("name", "a"), vault.mark("name", "b"));
        assertNotEquals(vault.mark("ab", "c"), vault.mark("a", "bc"));
        assertNotEquals(
                vault.mark("name", "a"),
                new Vault("another secret of more than thirty-two letters").mark("name", "a"));
    }
}
