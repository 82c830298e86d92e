package org.plenary.signons;

import org.plenary.organisations.Organisation;
import org.plenary.organisations.StakeholderCategory;
import org.plenary.shared.names.Names;

/**
 * Under which name and place a sign-on is listed.
 *
 * @param country ISO 3166-1 alpha-2, null for a network of several countries
 * @param region UN M49 code
 * @param category null where nobody said
 */
public record Signatory(String name, String country, String region, StakeholderCategory category) {
    public Signatory {
        name = Names.tidy(name);
    }

    /** An organisation as the register describes it now. */
    public static Signatory of(Organisation organisation) {
        return new Signatory(
                organisation.name(),
                organisation.country(),
                organisation.region(),
                organisation.category());
    }

    /** What two spellings of one name share; see {@link Names#key}. */
    public String nameKey() {
        return Names.key(name);
    }
}
