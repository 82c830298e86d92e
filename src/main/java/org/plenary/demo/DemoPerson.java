package org.plenary.demo;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Role;

/**
 * The accounts of the demo realm; the ids are those its realm file gives them, the password is the
 * user name.
 */
enum DemoPerson {
    AMINA(1, "Amina Diallo", "en"),
    ADMIN(2, "Ines Okafor-Lindqvist", "en"),
    LUCIA(3, "Lucía Quispe", "es"),
    TOMASZ(4, "Tomasz Wróbel", "en"),
    LEILA(5, "ليلى منصور", "ar"),
    WEI(6, "陈薇", "zh"),
    OLGA(7, "Ольга Ким", "ru"),
    KOFI(8, "Kofi Mensah-Boateng", "en"),
    SINA(9, "Sina Faleolo", "en"),
    HANNA(10, "Hanna Bergström", "en"),
    PRIYA(11, "प्रिया शर्मा", "en"),
    PEDRO(12, "Pedro Albuquerque", "en");

    final UUID id;
    final String fullName;
    final String language;

    DemoPerson(int number, String fullName, String language) {
        this.id = UUID.fromString("00000000-0000-4000-8000-%012d".formatted(number));
        this.fullName = fullName;
        this.language = language;
    }

    String email() {
        return name().toLowerCase(Locale.ROOT) + "@people.example";
    }

    /** The person acting for an organisation with these platform roles. */
    Actor actingFor(UUID organisation, Role... roles) {
        Set<UUID> memberOf = organisation == null ? Set.of() : Set.of(organisation);
        return new Actor(id, fullName, organisation, memberOf, Set.of(roles));
    }
}
