package org.plenary.signons.recording;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.shared.secrecy.Vault;
import org.plenary.signons.Letter;

/** What recorded sign-ons rest on. Files lie apart and sealed, and are read one at a time. */
@ApplicationScoped
class Recordings implements PanacheRepositoryBase<Recording, UUID> {
    private final Vault vault;

    Recordings(Vault vault) {
        this.vault = vault;
    }

    /** That of a sign-on of the letter. */
    Optional<Recording> of(Letter letter, UUID signOn) {
        return find("signOn.letter = ?1 and signOn.id = ?2", letter, signOn).firstResultOptional();
    }

    /** The one that a link leads to; nobody else objects to it meanwhile. */
    Optional<Recording> byObjectionHash(String hash) {
        return find("objectionHash", hash)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Keeps a file, sealed. */
    void keep(Recording recording, SourceFile file) {
        getEntityManager().flush();
        getEntityManager()
                .createNativeQuery(
                        "insert into recorded_file (recording, sealed) values (:recording, :sealed)")
                .setParameter("recording", recording.id())
                .setParameter("sealed", vault.seal(file.content()))
                .executeUpdate();
    }

    /** The file that was attached, if one was. */
    Optional<byte[]> file(Recording recording) {
        List<?> found =
                getEntityManager()
                        .createNativeQuery(
                                "select sealed from recorded_file where recording = :recording",
                                byte[].class)
                        .setParameter("recording", recording.id())
                        .getResultList();
        return found.stream().map(file -> vault.open((byte[]) file)).findFirst();
    }
}
