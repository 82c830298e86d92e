package org.plenary.organisations.logos;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.plenary.organisations.Organisation;

/** Every organisation's logo. */
@ApplicationScoped
public class Logos implements PanacheRepositoryBase<Logo, UUID> {
    /**
     * A logo for a page, without its bytes.
     *
     * @param href changes with the picture, so that it can be kept for ever
     */
    public record Shown(String href, int width, int height) {}

    /** The logo of an organisation, if it has one. */
    public Optional<Shown> of(Organisation organisation) {
        return getEntityManager()
                .createQuery(
                        "select sha256, width, height from Logo where organisation = :id",
                        Object[].class)
                .setParameter("id", organisation.id())
                .getResultStream()
                .map(
                        row ->
                                new Shown(
                                        href(organisation, (String) row[0]),
                                        (int) row[1],
                                        (int) row[2]))
                .findFirst();
    }

    static String href(Organisation organisation, String sha256) {
        return organisation.href() + "/logo/" + sha256 + ".png";
    }
}
