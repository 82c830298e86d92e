package org.plenary.signons;

import java.util.Locale;
import java.util.UUID;
import org.plenary.shared.secrecy.Vault;

/**
 * By what a signatory is recognised on one letter without being named: keyed hashes, different for
 * each letter, so that they tell nothing about who signed two of them.
 */
public final class Marks {
    private final Vault vault;
    private final String letter;

    public Marks(Vault vault, UUID letter) {
        this.vault = vault;
        this.letter = letter.toString();
    }

    /**
     * Of an organisation's name in a country.
     *
     * @param country null for a network of several countries
     */
    public String name(String nameKey, String country) {
        return vault.mark("name", letter, nameKey, country == null ? "" : country);
    }

    /** Of an organisation of the register; null for none. */
    public String organisation(UUID organisation) {
        return organisation == null
                ? null
                : vault.mark("organisation", letter, organisation.toString());
    }

    /** Of a person with an account. */
    public String person(UUID person) {
        return vault.mark("person", letter, person.toString());
    }

    /** Of an e-mail address, however it is capitalised; null for none. */
    public String email(String address) {
        return address == null
                ? null
                : vault.mark("email", letter, address.strip().toLowerCase(Locale.ROOT));
    }
}
