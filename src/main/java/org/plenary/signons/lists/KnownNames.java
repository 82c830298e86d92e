package org.plenary.signons.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.plenary.shared.names.Names;

/** The names a list is compared with: who has signed, and who stands in the register. */
public final class KnownNames {
    /**
     * An organisation of the register.
     *
     * @param country null for one of several countries
     */
    public record Registered(UUID id, String name, String country, List<String> aliases) {}

    private record Signed(String nameKey, String country, UUID organisation) {}

    private final Map<String, List<Registered>> register = new HashMap<>();
    private final Map<String, List<Signed>> signed = new HashMap<>();
    private final Set<String> settled = new LinkedHashSet<>();
    private final Set<UUID> signedOrganisations = new LinkedHashSet<>();

    /** Takes up an organisation of the register under all its names. */
    public void register(Registered organisation) {
        Set<String> spellings = new LinkedHashSet<>(Names.spellings(organisation.name()));
        organisation.aliases().forEach(alias -> spellings.addAll(Names.spellings(alias)));
        spellings.forEach(
                spelling ->
                        register.computeIfAbsent(spelling, s -> new ArrayList<>())
                                .add(organisation));
    }

    /** Takes up a live sign-on. */
    public void signed(String nameKey, String country, UUID organisation) {
        signed.computeIfAbsent(nameKey, k -> new ArrayList<>())
                .add(new Signed(nameKey, country, organisation));
        if (organisation != null) {
            signedOrganisations.add(organisation);
        }
    }

    /** Takes up a row of an earlier list that a coordinator has decided on. */
    public void settled(String nameWritten, String countryWritten) {
        settled.add(Names.fold(nameWritten) + "|" + Names.fold(countryWritten));
    }

    boolean isSettled(String nameWritten, String countryWritten) {
        return settled.contains(Names.fold(nameWritten) + "|" + Names.fold(countryWritten));
    }

    /** The organisations of the register that a name in a country can mean. */
    List<Registered> meant(String nameKey, String country) {
        return register.getOrDefault(nameKey, List.of()).stream()
                .filter(o -> Objects.equals(o.country(), country))
                .toList();
    }

    boolean hasSigned(String nameKey, String country) {
        return signed.getOrDefault(nameKey, List.of()).stream()
                .anyMatch(s -> Objects.equals(s.country(), country));
    }

    boolean hasSigned(Registered organisation) {
        return signedOrganisations.contains(organisation.id())
                || hasSigned(Names.key(organisation.name()), organisation.country());
    }

    boolean hasSignedElsewhere(String nameKey) {
        return signed.containsKey(nameKey);
    }
}
