package org.plenary.signons.erasing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.Journal;

/**
 * What the platform knows of an account, made anonymous when its person asked to be erased and
 * nothing else needs it: they belong to no organisation, hold no mandate that is in force, and
 * follow nothing. The account itself is Keycloak's; whoever signs in with it again is known again.
 */
@ApplicationScoped
class ForgettingAccounts {
    private final EntityManager database;
    private final Journal journal;

    ForgettingAccounts(EntityManager database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /** Forgets the accounts with this address. The row stays, because others point to it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void forget(String email, Actor administrator) {
        @SuppressWarnings("unchecked")
        List<UUID> forgotten =
                database.createNativeQuery(
                                """
                                update person p set name = '–', email = p.id || '@erased.invalid'
                                where lower(p.email) = :email
                                    and not exists (select 1 from membership m where m.person = p.id)
                                    and not exists (select 1 from mandate m where m.person = p.id and m.ended_at is null
                                        and (m.valid_until is null or m.valid_until > clock_timestamp()))
                                    and not exists (select 1 from following f where f.person = p.id)
                                returning p.id
                                """,
                                UUID.class)
                        .setParameter("email", email.strip().toLowerCase(Locale.ROOT))
                        .getResultList();
        forgotten.forEach(id -> journal.record(new AccountForgotten(id, administrator.by())));
    }
}
