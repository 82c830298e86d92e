package org.plenary.organisations;

import java.util.List;

/**
 * What the register says about an organisation.
 *
 * @param aliases acronyms and other names, in any language
 * @param country ISO 3166-1 alpha-2, null for an organisation of several countries
 * @param region UN M49 code
 * @param website https address, or null
 * @param languages BCP 47
 */
public record Profile(
        String name,
        List<String> aliases,
        StakeholderCategory category,
        Level level,
        String country,
        String region,
        String website,
        List<String> languages) {
    public Profile {
        aliases = List.copyOf(aliases);
        languages = List.copyOf(languages);
    }
}
