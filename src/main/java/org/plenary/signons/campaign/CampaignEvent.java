package org.plenary.signons.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.ids.Ids;
import org.plenary.signons.Letter;

/** Something that happened in a campaign on a day: a launch, a webinar, an article. */
@Entity
public class CampaignEvent {
    public static final int LONGEST = 80;

    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "letter", nullable = false)
    private Letter letter;

    @Column(nullable = false)
    private LocalDate day;

    @Column(nullable = false)
    private String words;

    @Column(nullable = false)
    private UUID person;

    @Column(nullable = false)
    private Instant at;

    protected CampaignEvent() {}

    public CampaignEvent(
            Letter letter, LocalDate day, String words, Actor coordinator, Instant now) {
        this.id = Ids.next();
        this.letter = letter;
        this.day = day;
        this.words = words.replaceAll("[\\p{Cc}\\s]+", " ").strip();
        this.person = coordinator.person();
        this.at = now;
    }

    /** The fact that it was noted. */
    public CampaignEventNoted noted(Actor coordinator) {
        return new CampaignEventNoted(letter.id(), id, day, coordinator.by());
    }

    /** The fact that it was taken back. */
    public CampaignEventRemoved removed(Actor coordinator) {
        return new CampaignEventRemoved(letter.id(), id, coordinator.by());
    }

    public UUID id() {
        return id;
    }

    public LocalDate day() {
        return day;
    }

    public String words() {
        return words;
    }
}
