package org.plenary.shared.names;

import java.util.List;

/**
 * Something that goes by names.
 *
 * @param aliases its other names and acronyms
 * @param country ISO 3166-1 alpha-2, null if it is of several or nobody knows
 */
public record Named(String name, List<String> aliases, String country) {
    public Named {
        aliases = List.copyOf(aliases);
    }

    /** By one name. */
    public static Named of(String name, String country) {
        return new Named(name, List.of(), country);
    }
}
