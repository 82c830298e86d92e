package org.plenary.statements.agreement;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.By;
import org.plenary.shared.ids.Ids;
import org.plenary.shared.time.Deadline;
import org.plenary.statements.Statement;
import org.plenary.statements.Version;

/**
 * The coalition's organisations are asked what they think of a version. Until the deadline each may
 * answer and change its answers; then the result is written down.
 */
@Entity
public class ConsentRound {
    private static final Duration WORTH_A_REMINDER = Duration.ofHours(36);

    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "statement", nullable = false)
    private Statement statement;

    @Column(nullable = false)
    private int version;

    @Column(nullable = false)
    private String sha256;

    @Column(nullable = false)
    private String question;

    @Column(nullable = false)
    private boolean namesAtOnce;

    @Column(nullable = false)
    private UUID openedBy;

    @Column(nullable = false)
    private UUID organisation;

    @Column(nullable = false)
    private Instant openedAt;

    @Column(nullable = false)
    private Instant closesAt;

    @Column(nullable = false)
    private String zone;

    private Instant remindedAt;

    @OneToMany(mappedBy = "round", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<ConsentItem> items = new ArrayList<>();

    @OneToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "result")
    private ConsentResult result;

    protected ConsentRound() {}

    /** Asks about a version: about each of the blocks, or about the text as a whole. */
    ConsentRound(Version version, RoundTerms terms, Actor coordinator, Instant now) {
        this.id = Ids.next();
        this.statement = version.statement();
        this.version = version.number();
        this.sha256 = version.sha256();
        this.question = terms.question();
        this.namesAtOnce = terms.namesAtOnce();
        this.openedBy = coordinator.person();
        this.organisation = coordinator.actingFor();
        this.openedAt = now;
        this.closesAt = terms.deadline().at();
        this.zone = terms.deadline().zone().getId();
        if (terms.blocks().isEmpty()) {
            items.add(new ConsentItem(this, 0, null));
        }
        terms.blocks().forEach(block -> items.add(new ConsentItem(this, items.size(), block)));
    }

    /** The fact that it was opened. */
    ConsentRoundOpened opened(By by) {
        return new ConsentRoundOpened(
                statement.id(), id, version, sha256, items.size(), closesAt, zone, by);
    }

    /**
     * Ends it with what stands.
     *
     * @param reason why before its time; empty at the deadline
     */
    ConsentRoundClosed close(ConsentRecord record, String reason, By by, Instant now) {
        if (result != null) {
            throw new IllegalStateException("closed already");
        }
        result = new ConsentResult(id, record, reason, by, now);
        return new ConsentRoundClosed(
                statement.id(), id, version, record.answered(), record.sha256(), by);
    }

    /** Notes that those who have not answered were written to. */
    void remind(Instant now) {
        remindedAt = now;
    }

    /** Whether they were. */
    boolean isReminded() {
        return remindedAt != null;
    }

    /** Whether it is long enough for a reminder before its end. */
    boolean isWorthAReminder() {
        return Duration.between(openedAt, closesAt).compareTo(WORTH_A_REMINDER) > 0;
    }

    /** Where it is at an instant. */
    public RoundPhase phase(Instant now) {
        if (result != null) {
            return RoundPhase.CLOSED;
        }
        return deadline().isAhead(now) ? RoundPhase.OPEN : RoundPhase.OVER;
    }

    public UUID id() {
        return id;
    }

    public Statement statement() {
        return statement;
    }

    /** The number of the version it is about. */
    public int version() {
        return version;
    }

    /** The hash of exactly the words it is about. */
    public String sha256() {
        return sha256;
    }

    public String question() {
        return question;
    }

    /** Whether the coalition sees who answered what while the round is open. */
    public boolean namesAtOnce() {
        return namesAtOnce;
    }

    /** The organisation whose coordinator opened it. */
    public UUID organisation() {
        return organisation;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Deadline deadline() {
        return new Deadline(closesAt, ZoneId.of(zone));
    }

    /** What is asked about, in the text's order. */
    public List<ConsentItem> items() {
        return List.copyOf(items);
    }

    public Optional<ConsentResult> result() {
        return Optional.ofNullable(result);
    }

    /** The round's page. */
    public String href() {
        return statement.href() + "/consent-rounds/" + id;
    }
}
