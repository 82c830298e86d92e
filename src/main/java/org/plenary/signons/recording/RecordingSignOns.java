package org.plenary.signons.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.geo.Geo;
import org.plenary.shared.names.Named;
import org.plenary.shared.names.Names;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Refusal;
import org.plenary.signons.Identity;
import org.plenary.signons.Ledger;
import org.plenary.signons.Letter;
import org.plenary.signons.Manner;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignOnKind;
import org.plenary.signons.SignOnState;
import org.plenary.signons.Signatory;
import org.plenary.signons.Source;
import org.plenary.signons.duplicates.FindingDuplicates;

/** Enters a signature that came on paper, by mail or by word of mouth, with what it rests on. */
@ApplicationScoped
public class RecordingSignOns {
    private final Recordings recordings;
    private final Objecting objecting;
    private final FindingDuplicates duplicates;
    private final Organisations organisations;
    private final Ledger ledger;
    private final Journal journal;
    private final Vault vault;
    private final DatabaseClock clock;

    RecordingSignOns(
            Recordings recordings,
            Objecting objecting,
            FindingDuplicates duplicates,
            Organisations organisations,
            Ledger ledger,
            Journal journal,
            Vault vault,
            DatabaseClock clock) {
        this.recordings = recordings;
        this.objecting = objecting;
        this.duplicates = duplicates;
        this.organisations = organisations;
        this.ledger = ledger;
        this.journal = journal;
        this.vault = vault;
        this.clock = clock;
    }

    /** Why nothing can be recorded on the letter any more, if so. */
    Optional<Refusal> refusal(Letter letter, LocalDate received) {
        Instant now = clock.now();
        if (letter.isOpen(now)) {
            return Optional.empty();
        }
        LocalDate lastDay = letter.deadline().at().atZone(letter.deadline().zone()).toLocalDate();
        boolean inTime = received == null || !received.isAfter(lastDay);
        return letter.mayBeConfirmed(now) && inTime
                ? Optional.empty()
                : Optional.of(Refusal.because("recording.refused.closed"));
    }

    /**
     * Records a sign-on from a form without errors. It counts at once, unless its name is like that
     * of another: then coordinators look at both.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    SignOn record(Letter letter, RecordForm form, Optional<SourceFile> file, Actor coordinator) {
        LocalDate received = form.receivedOn().orElseThrow();
        refusal(letter, received)
                .ifPresent(
                        refusal -> {
                            throw refusal.asException();
                        });
        Signatory who = signatory(form);
        SignOnKind kind = form.isIndividual() ? SignOnKind.INDIVIDUAL : SignOnKind.ORGANISATION;
        UUID registered = form.isIndividual() ? null : registered(who);
        boolean alike =
                kind == SignOnKind.ORGANISATION
                        && !duplicates.like(letter, Named.of(who.name(), who.country())).isEmpty();
        Instant now = clock.now();
        SignOn signOn =
                new SignOn(
                        letter,
                        kind,
                        Source.RECORDED,
                        who,
                        identity(form, who, registered),
                        Manner.shownTo(form.chosenVisibility().orElseThrow()),
                        alike ? SignOnState.IN_REVIEW : SignOnState.EFFECTIVE,
                        vault,
                        now);
        if (alike) {
            signOn.waitingBecause(FindingDuplicates.LOOKS_ALIKE);
        }
        enter(signOn, coordinator);
        Recording recording =
                new Recording(
                        signOn,
                        Channel.of(form.channel()).orElseThrow(),
                        received,
                        form.note(),
                        file,
                        vault,
                        coordinator,
                        now);
        recordings.persist(recording);
        file.ifPresent(kept -> recordings.keep(recording, kept));
        signOn.identity(vault)
                .reachable()
                .ifPresent(contact -> objecting.tell(recording, contact, now));
        journal.record(
                new SignOnRecorded(
                        letter.id(),
                        signOn.id(),
                        recording.channel(),
                        file.isPresent(),
                        coordinator.by()));
        return signOn;
    }

    private void enter(SignOn signOn, Actor coordinator) {
        try {
            ledger.enter(signOn, coordinator.by());
        } catch (ConstraintViolationException stands) {
            throw Refusal.because("recording.refused.stands").asException();
        }
    }

    private static Signatory signatory(RecordForm form) {
        String country = form.country().isEmpty() ? null : form.country();
        return new Signatory(
                form.name(),
                country,
                country == null ? Geo.WORLD : Geo.regionOf(country).orElse(Geo.WORLD),
                form.isIndividual() ? null : form.chosenCategory().orElse(null));
    }

    private static Identity identity(RecordForm form, Signatory who, UUID registered) {
        Identity identity =
                new Identity(
                        who.name(),
                        registered,
                        null,
                        null,
                        form.signer().isEmpty() ? null : form.signer(),
                        null,
                        null);
        return form.email().isEmpty()
                ? identity
                : identity.reachedBy(
                        new Identity.Contact(form.contact(), form.email(), form.language()), null);
    }

    // The organisation of the register of exactly this name and country, if there is one.
    private UUID registered(Signatory who) {
        return organisations
                .meant(who.name())
                .filter(one -> Names.key(one.name()).equals(who.nameKey()))
                .filter(one -> Objects.equals(one.country(), who.country()))
                .map(Organisation::id)
                .orElse(null);
    }
}
