package org.plenary.statements.sources;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Something that paragraphs of a coalition's statements come from, entered once. */
@Entity
@Immutable
public class Source {
    @Id private UUID id;

    @Column(nullable = false)
    private UUID coalition;

    @Column(nullable = false)
    private String kind;

    @Column(nullable = false)
    private String reference;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private String symbol;

    @Column(nullable = false)
    private String publisher;

    private LocalDate dated;

    @Column(nullable = false)
    private String language;

    @Column(nullable = false)
    private String href;

    @Column(nullable = false)
    private UUID person;

    private UUID organisation;

    @Column(nullable = false)
    private Instant at;

    protected Source() {}

    public UUID id() {
        return id;
    }

    public UUID coalition() {
        return coalition;
    }

    /** official-text, link, or that of a {@link SourceKind}. */
    public String kind() {
        return kind;
    }

    /** What it is recognised by. */
    public String reference() {
        return reference;
    }

    /**
     * What it is called. Of a thing on this platform it is what those saw who entered it: others
     * may not, so ask its {@link SourceKind}.
     */
    public String title() {
        return title;
    }

    public String symbol() {
        return symbol;
    }

    public String publisher() {
        return publisher;
    }

    /** Its date, or null. */
    public LocalDate dated() {
        return dated;
    }

    public String language() {
        return language;
    }

    /** Where it can be read; may be empty. */
    public String href() {
        return href;
    }

    /** The organisation for which it was entered, or null. */
    public UUID organisation() {
        return organisation;
    }

    public Instant at() {
        return at;
    }

    /** The path of its page. */
    public String page() {
        return "/sources/" + id;
    }
}
