package org.plenary.statements.sources;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Coalition;
import org.plenary.shared.ids.Ids;

/** Every source of every coalition. */
@ApplicationScoped
public class Sources implements PanacheRepositoryBase<Source, UUID> {
    /** The coalition's source of this reference; entered now if nobody did before. */
    Source entered(Coalition coalition, SourceEntry entry, Actor actor, Instant now) {
        // Two who enter the same one at once meet at the unique key, and the second finds the
        // first's.
        getEntityManager()
                .createNativeQuery(
                        """
                        insert into source (id, coalition, kind, reference, title, symbol, publisher, dated, language,
                            href, person, organisation, at)
                        values (:id, :coalition, :kind, :reference, :title, :symbol, :publisher, cast(:dated as date),
                            :language, :href, :person, cast(:organisation as uuid), :at)
                        on conflict (coalition, kind, reference) do nothing
                        """)
                .setParameter("id", Ids.next())
                .setParameter("coalition", coalition.id())
                .setParameter("kind", entry.kind())
                .setParameter("reference", entry.reference())
                .setParameter("title", entry.title())
                .setParameter("symbol", entry.symbol())
                .setParameter("publisher", entry.publisher())
                .setParameter("dated", entry.dated() == null ? null : entry.dated().toString())
                .setParameter("language", entry.language())
                .setParameter("href", entry.href())
                .setParameter("person", actor.person())
                .setParameter("organisation", actor.organisation().map(UUID::toString).orElse(null))
                .setParameter("at", now)
                .executeUpdate();
        return find(
                        "coalition = ?1 and kind = ?2 and reference = ?3",
                        coalition.id(),
                        entry.kind(),
                        entry.reference())
                .singleResult();
    }
}
