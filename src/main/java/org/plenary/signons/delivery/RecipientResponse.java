package org.plenary.signons.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.plenary.shared.audit.By;
import org.plenary.shared.ids.Ids;

/** What a recipient answered. */
@Entity
@Immutable
@Table(name = "delivery_response")
public class RecipientResponse {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "delivery", nullable = false)
    private Delivery delivery;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "recipient")
    private Recipient recipient;

    @Column(nullable = false)
    private LocalDate receivedOn;

    @Column(nullable = false)
    private String words;

    @Column(nullable = false)
    private String link;

    @Column(name = "open")
    private boolean forEverybody;

    @Column(nullable = false)
    private UUID person;

    @Column(nullable = false)
    private UUID organisation;

    @Column(nullable = false)
    private Instant at;

    protected RecipientResponse() {}

    /**
     * @param recipient who answered, null where it is not one of them
     * @param words plain text, may be empty if there is a link
     * @param link to where the answer stands, may be empty if there are words
     */
    RecipientResponse(
            Delivery delivery,
            Recipient recipient,
            LocalDate receivedOn,
            String words,
            String link,
            boolean forEverybody,
            By by,
            Instant now) {
        this.id = Ids.next();
        this.delivery = delivery;
        this.recipient = recipient;
        this.receivedOn = receivedOn;
        this.words = words;
        this.link = link;
        this.forEverybody = forEverybody;
        this.person = by.person();
        this.organisation = by.organisation();
        this.at = now;
    }

    public UUID id() {
        return id;
    }

    public Delivery delivery() {
        return delivery;
    }

    public Optional<Recipient> recipient() {
        return Optional.ofNullable(recipient);
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    public String words() {
        return words;
    }

    public String link() {
        return link;
    }

    /** Whether others than coordinators read it. */
    public boolean forEverybody() {
        return forEverybody;
    }
}
