package org.plenary.signons.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Refusal;

/** Writing down what recipients answer. */
@ApplicationScoped
public class RecordingResponses {
    private final Recipients recipients;
    private final RecipientResponses responses;
    private final Journal journal;
    private final DatabaseClock clock;

    RecordingResponses(
            Recipients recipients,
            RecipientResponses responses,
            Journal journal,
            DatabaseClock clock) {
        this.recipients = recipients;
        this.responses = responses;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A response as coordinators tell of it.
     *
     * @param recipient who answered, null where it is not one of them
     * @param words may be empty if there is a link, and the other way round
     * @param open whether others than coordinators read it
     */
    record Told(UUID recipient, LocalDate receivedOn, String words, String link, boolean open) {}

    /**
     * Records a response.
     *
     * @throws org.plenary.shared.web.RefusedException if there is nothing in it, its link is none,
     *     or it would come before the delivery or from the future (422)
     */
    @Transactional(Transactional.TxType.MANDATORY)
    RecipientResponse record(Delivery delivery, Told told, Actor coordinator) {
        Instant now = clock.now();
        if (told.words().isBlank() && told.link().isBlank()) {
            throw Refusal.invalid("delivery.refused.no-words").asException();
        }
        if (!told.link().isBlank() && !isWebAddress(told.link().strip())) {
            throw Refusal.invalid("delivery.refused.no-link").asException();
        }
        // Dates have no zone: a day on either side may still be the same one somewhere.
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate delivered = LocalDate.ofInstant(delivery.deliveredAt(), ZoneOffset.UTC);
        if (told.receivedOn().isAfter(today.plusDays(1))
                || told.receivedOn().isBefore(delivered.minusDays(1))) {
            throw Refusal.invalid("delivery.refused.no-such-day").asException();
        }
        Recipient recipient =
                told.recipient() == null
                        ? null
                        : recipients
                                .of(delivery, told.recipient())
                                .orElseThrow(
                                        () ->
                                                Refusal.invalid("delivery.refused.no-recipient")
                                                        .asException());
        RecipientResponse response =
                new RecipientResponse(
                        delivery,
                        recipient,
                        told.receivedOn(),
                        told.words().strip(),
                        told.link().strip(),
                        told.open(),
                        coordinator.by(),
                        now);
        responses.persist(response);
        journal.record(
                new ResponseRecorded(
                        delivery.letter().id(),
                        delivery.id(),
                        response.id(),
                        response.receivedOn(),
                        response.forEverybody(),
                        coordinator.by()));
        return response;
    }

    private static boolean isWebAddress(String link) {
        try {
            URI address = URI.create(link);
            return address.getHost() != null
                    && String.valueOf(address.getScheme()).matches("https?");
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
