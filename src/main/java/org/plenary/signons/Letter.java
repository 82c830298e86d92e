package org.plenary.signons;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalInt;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.ids.Ids;
import org.plenary.shared.time.Deadline;
import org.plenary.statements.Statement;
import org.plenary.statements.Version;

/**
 * One version of a statement, opened for signature until a deadline. The words cannot change under
 * those who signed them: a letter names its version by number and by hash.
 */
@Entity
public class Letter {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "statement", nullable = false)
    private Statement statement;

    @Column(nullable = false)
    private int version;

    @Column(nullable = false)
    private String sha256;

    @Column(nullable = false)
    private String language;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private String addressees;

    @Column(nullable = false)
    private String introduction;

    @Column(nullable = false)
    private Instant closesAt;

    @Column(nullable = false)
    private String zone;

    private Integer goal;

    @Column(nullable = false)
    private boolean individuals;

    @Column(nullable = false)
    private UUID openedBy;

    @Column(nullable = false)
    private UUID organisation;

    @Column(nullable = false)
    private Instant openedAt;

    private Instant announcedAt;

    private int graceMinutes;

    private LocalDate deliverOn;

    private boolean publicForm;

    private boolean observers;

    private boolean reviewAll;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private TextRule textRule;

    protected Letter() {}

    /** Opens a version for signature. */
    public Letter(Version version, LetterTerms terms, Actor coordinator, Instant now) {
        this.id = Ids.next();
        this.statement = version.statement();
        this.version = version.number();
        this.sha256 = version.sha256();
        this.language = version.statement().language();
        this.title = terms.title();
        this.addressees = terms.addressees();
        this.introduction = terms.introduction();
        this.closesAt = terms.deadline().at();
        this.zone = terms.deadline().zone().getId();
        this.goal = terms.goal();
        this.individuals = terms.individuals();
        this.openedBy = coordinator.person();
        this.organisation = coordinator.actingFor();
        this.openedAt = now;
        Conditions conditions = terms.conditions();
        this.announcedAt = conditions.announced();
        this.graceMinutes = (int) conditions.grace().toMinutes();
        this.deliverOn = conditions.deliverBy();
        this.publicForm = conditions.publicForm();
        this.observers = conditions.observers();
        this.reviewAll = conditions.reviewAll();
        this.textRule = conditions.textRule();
    }

    /** Binds a newer version of the same statement. */
    public void bind(Version newer) {
        if (newer.number() <= version) {
            throw new IllegalArgumentException("not newer than version " + version);
        }
        this.version = newer.number();
        this.sha256 = newer.sha256();
    }

    /** Puts the deadline off; what was announced is the new one. */
    public void extend(Deadline until) {
        if (!until.at().isAfter(closesAt)) {
            throw new IllegalArgumentException("not later than " + closesAt);
        }
        this.closesAt = until.at();
        this.zone = until.zone().getId();
        this.announcedAt = null;
    }

    /** Whether it can be signed at an instant of the database's clock. */
    public boolean isOpen(Instant now) {
        return deadline().isAhead(now);
    }

    /** Whether an e-mail address may still be confirmed for a sign-on that came in time. */
    public boolean mayBeConfirmed(Instant now) {
        return now.isBefore(closesAt.plus(conditions().grace()));
    }

    /** Whether these are the words that the letter binds. */
    public boolean binds(String sha256) {
        return this.sha256.equals(sha256);
    }

    /** Whether this person may read the letter: whoever may read its statement. */
    public boolean visibleTo(Actor actor) {
        return statement.visibleTo(actor);
    }

    /** Whether this person looks after the letter's sign-ons. */
    public boolean isCoordinatedBy(Actor actor) {
        return statement.mayBeEditedBy(actor);
    }

    /** As whom this person looks at the letter's signatories. */
    public Audience audienceOf(Actor actor) {
        if (isCoordinatedBy(actor)) {
            return Audience.COORDINATORS;
        }
        return actor.belongsTo(statement.coalition()) ? Audience.COALITION : Audience.PUBLIC;
    }

    public UUID id() {
        return id;
    }

    public Statement statement() {
        return statement;
    }

    /** The number of the version it binds. */
    public int version() {
        return version;
    }

    /** The hash of the words it binds. */
    public String sha256() {
        return sha256;
    }

    /** The language of these words, BCP 47. */
    public String language() {
        return language;
    }

    public String title() {
        return title;
    }

    public String addressees() {
        return addressees;
    }

    /** May be empty. */
    public String introduction() {
        return introduction;
    }

    public Deadline deadline() {
        return new Deadline(closesAt, ZoneId.of(zone));
    }

    /** How it may be signed. */
    public Conditions conditions() {
        return new Conditions(
                announcedAt,
                Duration.ofMinutes(graceMinutes),
                deliverOn,
                publicForm,
                observers,
                reviewAll,
                textRule);
    }

    public OptionalInt goal() {
        return goal == null ? OptionalInt.empty() : OptionalInt.of(goal);
    }

    /** Whether people may sign in their own name. */
    public boolean allowsIndividuals() {
        return individuals;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** Where the difference between the words somebody signed and the present ones stands. */
    public String differenceFrom(int signed) {
        return "/statements/%s/compare/%d..%d".formatted(statement.id(), signed, version);
    }

    /** The letter's public page. */
    public String href() {
        return "/letters/" + id;
    }
}
