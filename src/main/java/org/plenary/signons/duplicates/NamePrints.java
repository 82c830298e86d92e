package org.plenary.signons.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenary.shared.names.Fingerprints;
import org.plenary.shared.names.Named;
import org.plenary.shared.secrecy.Vault;

/**
 * An index of names that holds no names: keyed hashes of their fingerprints, of a letter each, so
 * that one name finds those like it among a million, withheld ones included.
 */
@ApplicationScoped
class NamePrints {
    // The rest would have so little in common with the name that it could not be alike.
    private static final int MOST_CANDIDATES = 60;

    private final EntityManager database;
    private final Vault vault;

    NamePrints(EntityManager database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** Takes a sign-on's names in, in place of those it had. */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(UUID letter, UUID signOn, Named named) {
        forget(signOn);
        database.createNativeQuery(
                        """
                        insert into name_print (mark, sign_on)
                        select unnest(cast(:marks as bigint[])), :signOn on conflict do nothing
                        """)
                .setParameter("marks", marks(letter, Fingerprints.of(named).left()))
                .setParameter("signOn", signOn)
                .executeUpdate();
    }

    /** No longer finds a sign-on. */
    @Transactional(Transactional.TxType.MANDATORY)
    void forget(UUID signOn) {
        database.createNativeQuery("delete from name_print where sign_on = :signOn")
                .setParameter("signOn", signOn)
                .executeUpdate();
    }

    /** The sign-ons of a letter whose names have most in common with this one. */
    @Transactional(Transactional.TxType.MANDATORY)
    @SuppressWarnings("unchecked")
    List<UUID> near(UUID letter, Named named) {
        return database.createNativeQuery(
                        """
                        select sign_on from name_print where mark = any(cast(:marks as bigint[]))
                        group by sign_on order by count(*) desc, sign_on limit :most
                        """)
                .setParameter("marks", marks(letter, Fingerprints.of(named).sought()))
                .setParameter("most", MOST_CANDIDATES)
                .getResultList();
    }

    private String marks(UUID letter, Collection<String> prints) {
        Set<Long> marks =
                prints.stream()
                        .map(print -> vault.mark("name-print", letter.toString(), print))
                        .map(mark -> ByteBuffer.wrap(Base64.getUrlDecoder().decode(mark)).getLong())
                        .collect(Collectors.toSet());
        return marks.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
