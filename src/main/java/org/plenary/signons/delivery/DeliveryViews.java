package org.plenary.signons.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.plenary.organisations.Actor;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.signons.Audience;
import org.plenary.signons.Letter;
import org.plenary.signons.LetterText;
import org.plenary.signons.Letters;
import org.plenary.signons.SignOn;

/** Puts together what was delivered, as each reader may see it; called within a transaction. */
@ApplicationScoped
class DeliveryViews {
    private final Letters letters;
    private final Snapshots snapshots;
    private final SnapshotFiles files;
    private final Deliveries deliveries;
    private final Recipients recipients;
    private final RecipientResponses responses;
    private final Corrections corrections;
    private final Vault vault;

    DeliveryViews(
            Letters letters,
            Snapshots snapshots,
            SnapshotFiles files,
            Deliveries deliveries,
            Recipients recipients,
            RecipientResponses responses,
            Corrections corrections,
            Vault vault) {
        this.letters = letters;
        this.snapshots = snapshots;
        this.files = files;
        this.deliveries = deliveries;
        this.recipients = recipients;
        this.responses = responses;
        this.corrections = corrections;
        this.vault = vault;
    }

    /** Everything that was delivered of a letter. */
    DeliveriesView all(Actor actor, UUID id) {
        Letter letter = letter(actor, id);
        boolean coordinated = letter.isCoordinatedBy(actor);
        return new DeliveriesView(
                head(letter),
                coordinated,
                deliveries.of(letter).stream().map(d -> line(d, coordinated)).toList(),
                coordinated ? snapshots.of(letter).stream().map(this::line).toList() : List.of(),
                coordinated ? corrections.countUntold(letter) : 0);
    }

    /** A snapshot, for coordinators. */
    SnapshotView snapshot(Actor actor, UUID id, UUID snapshotId) {
        Letter letter = letters.coordinated(actor, id);
        Snapshot snapshot =
                snapshots
                        .of(letter, snapshotId)
                        .orElseThrow(() -> new NotVisibleException("snapshot " + snapshotId));
        return new SnapshotView(
                head(letter),
                snapshot.id(),
                line(snapshot),
                snapshot.version(),
                snapshot.sha256(),
                snapshot.journal().number(),
                snapshot.journal().hash(),
                files(snapshot, Audience.PUBLIC, snapshot.href() + "/files/public/"),
                files(snapshot, Audience.RECIPIENT, snapshot.href() + "/files/recipient/"));
    }

    /** A delivery as it is on the letter's pages. */
    DeliveryView delivery(Actor actor, UUID id, UUID deliveryId) {
        Letter letter = letter(actor, id);
        Delivery delivery =
                deliveries
                        .of(letter, deliveryId)
                        .orElseThrow(() -> new NotVisibleException("delivery " + deliveryId));
        boolean coordinated = letter.isCoordinatedBy(actor);
        Audience list = coordinated ? delivery.audience() : Audience.PUBLIC;
        return view(
                delivery,
                letter.audienceOf(actor),
                coordinated,
                files(
                        delivery.snapshot(),
                        list,
                        delivery.snapshot().href() + "/files/" + list.slug() + "/"));
    }

    /** A delivery as a recipient sees it who has its link. */
    DeliveryView handedOver(Recipient recipient, String token) {
        Delivery delivery = recipient.delivery();
        return view(
                delivery,
                delivery.audience(),
                false,
                files(
                        delivery.snapshot(),
                        delivery.audience(),
                        "/deliveries/" + token + "/files/"));
    }

    private DeliveryView view(
            Delivery delivery,
            Audience reader,
            boolean coordinated,
            List<DeliveryView.File> fetchable) {
        List<Correction> amiss = corrections.of(delivery);
        return new DeliveryView(
                head(delivery.letter()),
                delivery.id(),
                delivery.href(),
                coordinated,
                line(delivery.snapshot()),
                delivery.deliveredAt(),
                delivery.deliveredBy(),
                delivery.handover().slug(),
                delivery.audience().slug(),
                delivery.note(),
                recipients.of(delivery).stream()
                        .map(
                                r ->
                                        new DeliveryView.To(
                                                r.id(),
                                                r.name(),
                                                r.office(),
                                                coordinated ? r.email().orElse("") : "",
                                                r.mailedAt().orElse(null),
                                                r.hasLink()))
                        .toList(),
                fetchable,
                responses.of(delivery).stream()
                        .filter(response -> coordinated || response.forEverybody())
                        .map(DeliveryViews::answer)
                        .toList(),
                amiss.stream().map(correction -> amiss(correction, reader)).toList(),
                amiss.stream().filter(correction -> correction.notice().isEmpty()).count());
    }

    private static DeliveryView.Answer answer(RecipientResponse response) {
        return new DeliveryView.Answer(
                response.recipient().map(DeliveryViews::called).orElse(""),
                response.receivedOn(),
                response.words(),
                response.link(),
                response.forEverybody());
    }

    private DeliveryView.Amiss amiss(Correction correction, Audience reader) {
        return new DeliveryView.Amiss(
                correction.cause().slug(),
                correction
                        .signOn()
                        .filter(signOn -> signOn.visibility().shownTo(reader))
                        .filter(signOn -> signOn.erasedAt().isEmpty())
                        .map(this::name)
                        .orElse(""),
                correction.text().map(LetterText::version).orElse(0),
                correction.at(),
                correction.notice().map(CorrectionNotice::at).orElse(null));
    }

    private String name(SignOn signOn) {
        return signOn.identity(vault).name();
    }

    private DeliveriesView.DeliveryLine line(Delivery delivery, boolean coordinated) {
        return new DeliveriesView.DeliveryLine(
                delivery.href(),
                delivery.deliveredAt(),
                delivery.handover().slug(),
                recipients.of(delivery).stream().map(DeliveryViews::called).toList(),
                line(delivery.snapshot()),
                corrections.of(delivery).size(),
                responses.of(delivery).stream()
                        .filter(response -> coordinated || response.forEverybody())
                        .count());
    }

    private DeliveriesView.SnapshotLine line(Snapshot snapshot) {
        return new DeliveriesView.SnapshotLine(
                snapshot.href(),
                snapshot.ordinal(),
                snapshot.addendum(),
                snapshot.counts().organisations(),
                snapshot.counts().individuals(),
                snapshot.counts().observers(),
                snapshot.at(),
                deliveries.anyOf(snapshot));
    }

    private List<DeliveryView.File> files(Snapshot snapshot, Audience audience, String where) {
        return Stream.of(FileFormat.LETTER, FileFormat.GROUPED, FileFormat.CSV, FileFormat.MANIFEST)
                .map(
                        format -> {
                            Optional<SnapshotFile> made =
                                    files.newest(snapshot, audience, format)
                                            .filter(file -> !file.forgotten());
                            return new DeliveryView.File(
                                    where + format.slug(),
                                    format.slug(),
                                    made.map(SnapshotFile::sha256).orElse(""),
                                    made.map(SnapshotFile::length).orElse(0L),
                                    made.map(SnapshotFile::edition).orElse(1));
                        })
                .toList();
    }

    private static String called(Recipient recipient) {
        return recipient.office().isEmpty()
                ? recipient.name()
                : recipient.name() + ", " + recipient.office();
    }

    private Letter letter(Actor actor, UUID id) {
        return letters.shown(actor, id);
    }

    private static DeliveriesView.Head head(Letter letter) {
        return new DeliveriesView.Head(
                letter.id(),
                letter.href(),
                letter.title(),
                letter.language(),
                Languages.direction(Locale.forLanguageTag(letter.language())));
    }
}
