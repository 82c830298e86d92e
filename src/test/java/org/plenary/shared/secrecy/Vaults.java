package org.plenary.shared.secrecy;

/** Vaults for tests of plain objects. */
public final class Vaults {
    private static final Vault VAULT =
            new Vault("a secret of tests, longer than thirty-two letters");

    private Vaults() {}

    /** Always the same one. */
    public static Vault ofTests() {
        return VAULT;
    }
}
