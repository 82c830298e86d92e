package org.plenary.organisations.chapters;

import java.util.List;
import java.util.UUID;
import org.plenary.organisations.Organisation;

/**
 * An organisation's parent and chapters.
 *
 * @param parent null if there is none to show
 * @param waiting those who wait for its word; for its administrators only
 */
record Family(
        String name,
        String href,
        boolean administers,
        Kin parent,
        List<Kin> chapters,
        List<Kin> waiting,
        String first,
        String next) {
    /** One of them. */
    record Kin(UUID id, String href, String name, String country, boolean confirmed) {
        static Kin of(Organisation organisation, Affiliation affiliation) {
            return new Kin(
                    organisation.id(),
                    organisation.href(),
                    organisation.name(),
                    organisation.country(),
                    affiliation.isConfirmed());
        }
    }
}
