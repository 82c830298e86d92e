package org.plenary.signons.confirming;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenary.shared.abuse.NetworkAddress;
import org.plenary.shared.ids.Ids;
import org.plenary.shared.secrecy.Vault;
import org.plenary.signons.Letter;
import org.plenary.signons.Marks;

/**
 * Somebody wants to sign without an account and has to confirm it. All that they said is sealed;
 * that two submissions are of one mail address shows by a keyed hash.
 */
@Entity
public class Submission {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "letter", nullable = false)
    private Letter letter;

    @Column(nullable = false)
    private String sha256;

    /** Null once it is confirmed. */
    private byte[] said;

    @Column(nullable = false)
    private String saidMark;

    @Column(nullable = false)
    private String emailMark;

    private String addressMark;

    private String networkMark;

    @Column(nullable = false)
    private String doubts;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Evidence evidence;

    @Column(nullable = false)
    private Instant at;

    private Instant confirmedAt;

    private UUID signOn;

    protected Submission() {}

    /**
     * @param said sealed
     * @param traces by which it is found again
     */
    Submission(
            Letter letter,
            String sha256,
            byte[] said,
            Traces traces,
            Set<Doubt> doubts,
            Evidence evidence,
            Instant now) {
        this.id = Ids.next();
        this.letter = letter;
        this.sha256 = sha256;
        this.said = said.clone();
        this.saidMark = traces.said();
        this.emailMark = traces.email();
        this.addressMark = traces.address();
        this.networkMark = traces.network();
        this.doubts = text(doubts);
        this.evidence = evidence;
        this.at = now;
    }

    /** Keyed hashes of what a submission says and where it comes from. */
    record Traces(String said, String email, String address, String network) {
        static Traces of(Vault vault, UUID letter, String said, Said what, NetworkAddress from) {
            return new Traces(
                    vault.mark("submission", letter.toString(), said),
                    new Marks(vault, letter).email(what.email()),
                    vault.mark("address", from.address()),
                    vault.mark("network", from.network()));
        }
    }

    /** It became a sign-on, which keeps from now on whatever of it is needed. */
    void confirmed(UUID signOn, Set<Doubt> doubts, Evidence evidence, Instant now) {
        this.signOn = signOn;
        this.said = null;
        this.evidence = evidence;
        this.doubts = text(doubts);
        this.confirmedAt = now;
    }

    /** Nobody can tell any more from whom it came; that it came can be told. */
    public void erase() {
        saidMark = "";
        emailMark = "";
        addressMark = null;
        networkMark = null;
    }

    public UUID id() {
        return id;
    }

    public Letter letter() {
        return letter;
    }

    /** The hash of the words that stood beside the form. */
    public String sha256() {
        return sha256;
    }

    /** What was said, sealed; nothing once it is confirmed. */
    Optional<byte[]> said() {
        return Optional.ofNullable(said).map(byte[]::clone);
    }

    String saidMark() {
        return saidMark;
    }

    public Set<Doubt> doubts() {
        Set<Doubt> read = EnumSet.noneOf(Doubt.class);
        Arrays.stream(doubts.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(Doubt::valueOf)
                .forEach(read::add);
        return read;
    }

    public Evidence evidence() {
        return evidence;
    }

    public Instant at() {
        return at;
    }

    public Optional<Instant> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }

    /** The sign-on it became. */
    public Optional<UUID> signOn() {
        return Optional.ofNullable(signOn);
    }

    private static String text(Set<Doubt> doubts) {
        return doubts.stream().sorted().map(Doubt::name).collect(Collectors.joining(" "));
    }
}
