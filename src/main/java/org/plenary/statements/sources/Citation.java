package org.plenary.statements.sources;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.ids.Ids;
import org.plenary.shared.web.Refusal;
import org.plenary.statements.Statement;

/** Why a paragraph is there: it follows a source. Where it stands is told by its places. */
@Entity
public class Citation {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "statement", nullable = false)
    private Statement statement;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "source", nullable = false)
    private Source source;

    @Column(nullable = false)
    private int version;

    @Column(nullable = false)
    private String place;

    @Column(nullable = false)
    private String quotation;

    @Column(nullable = false)
    private String note;

    @Column(nullable = false)
    private UUID person;

    private UUID organisation;

    @Column(nullable = false)
    private Instant at;

    @OneToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "removal")
    private CitationRemoval removal;

    protected Citation() {}

    /** Cites the source in the statement's newest version. */
    Citation(Statement statement, Source source, Passage passage, Actor actor, Instant now) {
        this.id = Ids.next();
        this.statement = statement;
        this.source = source;
        this.version = statement.latestVersion();
        this.place = passage.place();
        this.quotation = passage.quotation();
        this.note = passage.note();
        this.person = actor.person();
        this.organisation = actor.actingFor();
        this.at = now;
    }

    /** Takes it away from every version. */
    CitationRemoved remove(String reason, Actor actor, Instant now) {
        if (removal != null) {
            throw Refusal.because("sources.refused.removed-already").asException();
        }
        removal = new CitationRemoval(reason, actor, now);
        return new CitationRemoved(statement.id(), id, source.id(), actor.by());
    }

    public UUID id() {
        return id;
    }

    public Statement statement() {
        return statement;
    }

    public Source source() {
        return source;
    }

    /** The number of the version in which it was made. */
    public int version() {
        return version;
    }

    /** Where in the source; may be empty. */
    public String place() {
        return place;
    }

    /** The source's words; may be empty. */
    public String quotation() {
        return quotation;
    }

    /** Why the paragraph follows it; may be empty. */
    public String note() {
        return note;
    }

    /** The organisation for which it was made, or null. */
    public UUID organisation() {
        return organisation;
    }

    public Instant at() {
        return at;
    }

    public Optional<CitationRemoval> removal() {
        return Optional.ofNullable(removal);
    }
}
