package org.plenary.signons;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.plenary.organisations.StakeholderCategory;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Sealer;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.signons.duplicates.FindingDuplicates;
import org.plenary.support.World;

/** Letters on which some signatories' names are alike. */
@ApplicationScoped
public class AlikeSignatories {
    private final OpenedLetters letters;
    private final Letters all;
    private final Ledger ledger;
    private final FindingDuplicates finding;
    private final Sealer sealer;
    private final Vault vault;
    private final DatabaseClock clock;

    AlikeSignatories(
            OpenedLetters letters,
            Letters all,
            Ledger ledger,
            FindingDuplicates finding,
            Sealer sealer,
            Vault vault,
            DatabaseClock clock) {
        this.letters = letters;
        this.all = all;
        this.ledger = ledger;
        this.finding = finding;
        this.sealer = sealer;
        this.vault = vault;
        this.clock = clock;
    }

    /** A public letter, by its page, and who looks after it. */
    public record Signed(String page, World.Somebody coordinator) {}

    /** One organisation that has signed under three names and one of them withheld, and others. */
    public Signed threeNamesOfOne() {
        OpenedLetters.Opened letter = letters.publicLetter();
        enter(letter.uuid(), "MSF", "CH");
        enter(letter.uuid(), "Médecins Sans Frontières", "CH");
        enter(
                letter.uuid(),
                Identity.named("أطباء بلا حدود"),
                null,
                NameVisibility.COALITION,
                null);
        enter(letter.uuid(), "Réseau des travailleurs saisonniers du fleuve", "SN");
        compare();
        return new Signed(letter.page(), letter.coalition().coordinator());
    }

    UUID enter(UUID letter, String name, String country) {
        return enter(letter, Identity.named(name), country, NameVisibility.EVERYBODY, null);
    }

    /** Enters an organisation; {@code waits} says why it is in review, null if it counts. */
    UUID enter(UUID letter, Identity who, String country, NameVisibility visibility, String waits) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            SignOn made =
                                    new SignOn(
                                            all.findById(letter),
                                            SignOnKind.ORGANISATION,
                                            Source.FORM,
                                            new Signatory(
                                                    who.name(),
                                                    country,
                                                    "150",
                                                    StakeholderCategory.CIVIL_SOCIETY),
                                            who,
                                            Manner.shownTo(visibility),
                                            waits == null
                                                    ? SignOnState.EFFECTIVE
                                                    : SignOnState.IN_REVIEW,
                                            vault,
                                            clock.now());
                            ledger.enter(
                                    waits == null ? made : made.waitingBecause(waits),
                                    By.platform());
                            return made.id();
                        });
    }

    /** Compares as the scheduler does, until there is nothing left. */
    void compare() {
        while ((long)
                        letters.rows(
                                        "select count(*) from journal j where cast(:id as uuid) is not null and"
                                                + " not exists (select 1 from journal_seal s where s.entry = j.id)",
                                        UUID.randomUUID())
                                .get(0)
                > 0) {
            sealer.seal();
        }
        finding.look();
    }
}
