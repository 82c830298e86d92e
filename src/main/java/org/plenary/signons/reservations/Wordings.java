package org.plenary.signons.reservations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.mail.Outbox;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Refusal;
import org.plenary.signons.Contacts;
import org.plenary.signons.Ledger;
import org.plenary.signons.Letter;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignOnState;
import org.plenary.statements.Versions;
import org.plenary.text.Text;

/** Agreeing on the words of a reservation: the signatory proposes, coordinators decide. */
@ApplicationScoped
public class Wordings {
    /** Why a sign-on waits: coordinators have to look at its words. */
    public static final String WAITS = "signons.review.wording";

    private static final int MOST = 10;

    private final Reservations reservations;
    private final Versions versions;
    private final Ledger ledger;
    private final Journal journal;
    private final Contacts contacts;
    private final ReservationMails mails;
    private final Outbox outbox;
    private final Vault vault;
    private final DatabaseClock clock;

    Wordings(
            Reservations reservations,
            Versions versions,
            Ledger ledger,
            Journal journal,
            Contacts contacts,
            ReservationMails mails,
            Outbox outbox,
            Vault vault,
            DatabaseClock clock) {
        this.reservations = reservations;
        this.versions = versions;
        this.ledger = ledger;
        this.journal = journal;
        this.contacts = contacts;
        this.mails = mails;
        this.outbox = outbox;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Keeps what a signatory wants to say until coordinators have looked at it. Paragraphs that the
     * letter does not have and words without end are refused.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void propose(SignOn signOn, List<Wording> wordings) {
        if (wordings.isEmpty()) {
            return;
        }
        if (wordings.size() > MOST) {
            throw Refusal.invalid("reservations.refused.too-many", MOST).asException();
        }
        Letter letter = signOn.letter();
        Text text = versions.of(letter.statement(), letter.version()).orElseThrow().text();
        for (Wording wording : wordings) {
            require(wording, text);
            reservations.persist(new Reservation(signOn, wording, vault, clock.now()));
        }
    }

    /**
     * Takes what a signatory said over to the sign-on that took the place of another. What was
     * agreed stays agreed as long as the paragraph is there.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void carry(SignOn old, SignOn renewed) {
        Letter letter = renewed.letter();
        Text text = versions.of(letter.statement(), letter.version()).orElseThrow().text();
        for (Reservation said : reservations.of(old)) {
            if (said.state() == ReservationState.APPROVED || said.isOpen()) {
                boolean there = said.paragraph().filter(p -> !has(text, p)).isEmpty();
                reservations.persist(said.carriedTo(renewed, there, vault, clock.now()));
            }
        }
    }

    /** Has the words printed. The last one decided lets the sign-on count. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void approve(Reservation reservation, Actor coordinator) {
        requireOpen(reservation);
        journal.record(
                reservation.decide(ReservationState.APPROVED, "", coordinator.by(), clock.now()));
        SignOn signOn = reservation.signOn();
        if (signOn.state() == SignOnState.IN_REVIEW
                && WAITS.equals(signOn.reason())
                && !reservations.anyProposed(signOn)) {
            ledger.move(signOn, SignOnState.EFFECTIVE, null, coordinator.by());
        }
    }

    /**
     * Does not have the words printed. The sign-on does not count without them: the signatory is
     * told why, and may sign again with others.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void refuse(Reservation reservation, String reason, Actor coordinator) {
        requireOpen(reservation);
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("reservations.refused.no-reason").asException();
        }
        journal.record(
                reservation.decide(
                        ReservationState.REFUSED, reason, coordinator.by(), clock.now()));
        SignOn signOn = reservation.signOn();
        if (signOn.state() == SignOnState.IN_REVIEW) {
            ledger.move(signOn, SignOnState.REJECTED, reason, coordinator.by());
            contacts.of(signOn)
                    .ifPresent(to -> outbox.post(mails.refused(signOn.letter(), reason, to)));
        }
    }

    /** Keeps the words as secret as the name, after it was shown to others than before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(SignOn signOn) {
        reservations.of(signOn).stream()
                .filter(reservation -> reservation.words(vault) != null)
                .forEach(reservation -> reservation.write(reservation.words(vault), vault));
    }

    /** Leaves nothing of what a signatory said, when its name is erased. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(SignOn signOn) {
        reservations.of(signOn).forEach(Reservation::erase);
    }

    private static void requireOpen(Reservation reservation) {
        if (!reservation.isOpen()) {
            throw Refusal.because("reservations.refused.decided").asException();
        }
    }

    private static boolean has(Text text, String paragraph) {
        return text.numbered().stream().anyMatch(block -> block.id().equals(paragraph));
    }

    private static void require(Wording wording, Text text) {
        String words = wording.words();
        if (words == null || words.isBlank()) {
            throw Refusal.invalid("reservations.refused.no-words").asException();
        }
        if (words.length() > Wording.LONGEST) {
            throw Refusal.invalid("reservations.refused.too-long", Wording.LONGEST).asException();
        }
        String paragraph = wording.paragraph();
        if (paragraph != null && !has(text, paragraph)) {
            throw Refusal.invalid("reservations.refused.no-such-paragraph").asException();
        }
    }
}
