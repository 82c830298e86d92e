package org.plenary.consultations.facilitating;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.organisations.Actor;
import org.plenary.shared.ids.Ids;
import org.plenary.shared.secrecy.Sha256;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.web.Refusal;

/**
 * A table of forms: uploaded, looked at, imported. It is kept sealed until everything in it came
 * in, so that the rows that did not can be fetched and put right.
 */
@Entity
public class OfflineFile {
    @Id private UUID id;

    @Column(nullable = false)
    private UUID consultation;

    private byte[] content;

    @Column(nullable = false)
    private String language;

    @Column(nullable = false)
    private String sha256;

    @Column(nullable = false)
    private UUID uploadedBy;

    @Column(nullable = false)
    private Instant uploadedAt;

    private Instant importedAt;

    @Column(nullable = false)
    private int imported;

    @Column(nullable = false)
    private int alreadyThere;

    @Column(nullable = false)
    private int leftOut;

    protected OfflineFile() {}

    OfflineFile(
            Consultation of,
            byte[] content,
            String language,
            Vault vault,
            Actor actor,
            Instant now) {
        this.id = Ids.next();
        this.consultation = of.id();
        this.content = vault.seal(content);
        this.language = language;
        this.sha256 = Sha256.of(content);
        this.uploadedBy = actor.person();
        this.uploadedAt = now;
    }

    /** What came of it. */
    OfflineFormsImported imported(int in, int there, int out, Actor actor, Instant now) {
        if (importedAt != null) {
            throw Refusal.because("facilitating.refused.imported").asException();
        }
        importedAt = now;
        imported = in;
        alreadyThere = there;
        leftOut = out;
        if (out == 0) {
            content = null;
        }
        return new OfflineFormsImported(consultation, id, in, there, out, actor.by());
    }

    /** What is in it; empty once everything came in, or after {@code plenary.offline.kept}. */
    Optional<byte[]> content(Vault vault) {
        return Optional.ofNullable(content).map(vault::open);
    }

    public UUID id() {
        return id;
    }

    /** Of rows that do not say theirs, BCP 47. */
    public String language() {
        return language;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    public boolean isImported() {
        return importedAt != null;
    }

    public int imported() {
        return imported;
    }

    public int alreadyThere() {
        return alreadyThere;
    }

    public int leftOut() {
        return leftOut;
    }
}
