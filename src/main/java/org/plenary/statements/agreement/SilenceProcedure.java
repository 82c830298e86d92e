package org.plenary.statements.agreement;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.By;
import org.plenary.shared.ids.Ids;
import org.plenary.shared.time.Deadline;
import org.plenary.statements.Statement;
import org.plenary.statements.Version;

/**
 * One version is put to the coalition until a deadline: if nobody objects, it is agreed. The first
 * objection breaks it for good, whatever becomes of the objection.
 */
@Entity
public class SilenceProcedure {
    // Whoever was written to less than a day and a half ago needs no reminder yet.
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
    private String message;

    @Column(nullable = false)
    private String shortReason;

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

    @OneToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "outcome")
    private SilenceOutcome outcome;

    protected SilenceProcedure() {}

    /** Puts a version to the coalition's silence. */
    SilenceProcedure(Version version, SilenceTerms terms, Actor coordinator, Instant now) {
        this.id = Ids.next();
        this.statement = version.statement();
        this.version = version.number();
        this.sha256 = version.sha256();
        this.message = terms.message();
        this.shortReason = terms.shortReason();
        this.openedBy = coordinator.person();
        this.organisation = coordinator.actingFor();
        this.openedAt = now;
        this.closesAt = terms.deadline().at();
        this.zone = terms.deadline().zone().getId();
    }

    /** The fact that it was opened. */
    SilenceProcedureOpened opened(By by) {
        return new SilenceProcedureOpened(statement.id(), id, version, sha256, closesAt, zone, by);
    }

    /** Ends it, as somebody objected; nothing if somebody had before. */
    Optional<SilenceBroken> breakBy(Objection objection, By by, Instant now) {
        if (phase(now) == SilencePhase.BROKEN) {
            return Optional.empty();
        }
        end(SilencePhase.RUNNING, SilencePhase.BROKEN, "", by, now);
        return Optional.of(new SilenceBroken(statement.id(), id, version, objection.id(), by));
    }

    /** Ends it, as its time is over and nobody objected. */
    AgreementReached agree(Instant now) {
        end(SilencePhase.OVER, SilencePhase.AGREED, "", By.platform(), now);
        return new AgreementReached(statement.id(), version, id, sha256, By.platform());
    }

    /** Ends it before its time. */
    SilenceProcedureCancelled cancel(String reason, By by, Instant now) {
        end(SilencePhase.RUNNING, SilencePhase.CANCELLED, reason, by, now);
        return new SilenceProcedureCancelled(statement.id(), id, version, by);
    }

    private void end(SilencePhase from, SilencePhase how, String reason, By by, Instant now) {
        if (phase(now) != from) {
            throw new IllegalStateException("a procedure that is " + phase(now));
        }
        outcome = new SilenceOutcome(id, how, reason, by, now);
    }

    /** Notes that those who said nothing were written to. */
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
    public SilencePhase phase(Instant now) {
        if (outcome != null) {
            return outcome.kind();
        }
        return deadline().isAhead(now) ? SilencePhase.RUNNING : SilencePhase.OVER;
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

    /** What members are told, may be empty. */
    public String message() {
        return message;
    }

    /** Why the usual time was not given; empty if it was. */
    public String shortReason() {
        return shortReason;
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

    public Optional<SilenceOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** The procedure's page. */
    public String href() {
        return statement.href() + "/silence-procedures/" + id;
    }
}
