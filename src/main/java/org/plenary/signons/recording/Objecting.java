package org.plenary.signons.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.i18n.Formats;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.mail.Outbox;
import org.plenary.shared.mail.OutgoingMail;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.signons.Identity;
import org.plenary.signons.Ledger;
import org.plenary.signons.Letter;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignOnState;
import org.plenary.signons.SignOns;
import org.plenary.signons.Withdrawal;

/**
 * Tells an organisation that somebody else has put its name down, and lets it object by the link in
 * that mail. The mail does not name it: whoever reads the outbox must not learn who has signed.
 */
@ApplicationScoped
class Objecting {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Recordings recordings;
    private final SignOns signOns;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Journal journal;
    private final Messages messages;
    private final Formats formats;
    private final DatabaseClock clock;
    private final String site;
    private final Duration life;

    Objecting(
            Recordings recordings,
            SignOns signOns,
            Ledger ledger,
            Outbox outbox,
            Journal journal,
            Messages messages,
            Formats formats,
            DatabaseClock clock,
            @ConfigProperty(name = "plenary.url") String site,
            @ConfigProperty(name = "plenary.signons.objection-period", defaultValue = "P30D")
                    Duration life) {
        this.recordings = recordings;
        this.signOns = signOns;
        this.ledger = ledger;
        this.outbox = outbox;
        this.journal = journal;
        this.messages = messages;
        this.formats = formats;
        this.clock = clock;
        this.site = site.replaceFirst("/$", "");
        this.life = life;
    }

    /** Writes to the contact, with a link to object. */
    @Transactional(Transactional.TxType.MANDATORY)
    void tell(Recording recording, Identity.Contact contact, Instant now) {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        recording.mayBeObjectedTo(hash(token), life);
        Letter letter = recording.signOn().letter();
        Locale locale = Locale.forLanguageTag(contact.language());
        String secretariat = letter.statement().coalition().name();
        outbox.post(
                new OutgoingMail(
                        contact.email(),
                        messages.text(locale, "recording.mail.subject", letter.title())
                                .replaceAll("\\R", " "),
                        String.join(
                                        "\n\n",
                                        List.of(
                                                messages.text(
                                                        locale,
                                                        "recording.mail.what",
                                                        letter.title(),
                                                        secretariat,
                                                        messages.text(
                                                                locale,
                                                                "recording.channel."
                                                                        + recording
                                                                                .channel()
                                                                                .slug())),
                                                site + letter.href(),
                                                messages.text(
                                                        locale,
                                                        "recording.mail.object",
                                                        formats.dateTime(
                                                                locale,
                                                                now.plus(life),
                                                                ZoneOffset.UTC)),
                                                site + "/objections/" + token))
                                + "\n"));
    }

    /** What a link leads to; nothing for one that was never given out. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Recording> behind(String token) {
        return token == null || token.length() > 64
                ? Optional.empty()
                : recordings.byObjectionHash(hash(token));
    }

    /** Whether the objection could be made now. */
    boolean isOpen(Recording recording) {
        return recording.isOpenToObjection(clock.now())
                && recording.signOn().state().leadsTo(SignOnState.WITHDRAWN);
    }

    /** Takes the sign-on back because the organisation says it did not sign. */
    @Transactional(Transactional.TxType.MANDATORY)
    void object(String token, String reason) {
        Recording recording = behind(token).orElseThrow(() -> new NotVisibleException("objection"));
        SignOn signOn =
                signOns.locked(recording.signOn().letter(), recording.signOn().id()).orElseThrow();
        if (!isOpen(recording)) {
            throw Refusal.gone("recording.refused.objection-over").asException();
        }
        Instant now = clock.now();
        recording.objected(now);
        ledger.withdraw(signOn, new Withdrawal(By.platform(), false, reason, now), By.platform());
        journal.record(new RecordingObjectedTo(signOn.letter().id(), signOn.id(), By.platform()));
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(
                                            ("objection " + token)
                                                    .getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
