package org.plenary.statements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.plenary.shared.audit.By;
import org.plenary.shared.ids.Ids;
import org.plenary.text.Statistics;
import org.plenary.text.Text;
import org.plenary.text.diff.Summary;

/**
 * A statement's text at one moment, for ever: number, label, note, author, time and the hash that
 * names the exact words.
 */
@Entity
@Immutable
public class Version {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "statement", nullable = false)
    private Statement statement;

    @Column(nullable = false)
    private int number;

    @Column(nullable = false)
    private String label;

    @Column(nullable = false)
    private String note;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private String text;

    @Column(nullable = false)
    private String sha256;

    @Column(nullable = false)
    private int words;

    @Column(nullable = false)
    private int paragraphs;

    @Column(nullable = false)
    private int brackets;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private VersionKind kind;

    private Integer restored;
    private UUID merged;
    private Integer wordsAdded;
    private Integer wordsRemoved;
    private Integer paragraphsChanged;

    @Column(nullable = false)
    private UUID author;

    private UUID organisation;

    @Column(nullable = false)
    private Instant savedAt;

    protected Version() {}

    Version(Statement statement, int number, Draft draft, Summary changes, By author, Instant now) {
        Text text = draft.text();
        Statistics statistics = text.statistics();
        this.id = Ids.next();
        this.statement = statement;
        this.number = number;
        this.label = draft.label();
        this.note = draft.note();
        this.kind = draft.kind();
        this.restored = draft.restored();
        this.merged = draft.merged();
        this.wordsAdded = changes == null ? null : changes.wordsAdded();
        this.wordsRemoved = changes == null ? null : changes.wordsRemoved();
        this.paragraphsChanged = changes == null ? null : changes.paragraphsChanged();
        this.text = text.toJson();
        this.sha256 = text.sha256();
        this.words = statistics.words();
        this.paragraphs = statistics.paragraphs() + statistics.listItems();
        this.brackets = statistics.bracketsOpen();
        this.author = author.person();
        this.organisation = author.organisation();
        this.savedAt = now;
    }

    /** That it was saved, for the journal. */
    public VersionSaved saved() {
        return new VersionSaved(
                statement.id(),
                id,
                number,
                sha256,
                words,
                kind.slug(),
                restored,
                merged,
                new By(author, organisation));
    }

    public UUID id() {
        return id;
    }

    public Statement statement() {
        return statement;
    }

    /** 1 for the first version, then one more each time. */
    public int number() {
        return number;
    }

    /** What the coalition calls it, for example "Zero draft". */
    public String label() {
        return label;
    }

    /** Why it changed; may be empty. */
    public String note() {
        return note;
    }

    public Text text() {
        return Text.fromJson(text);
    }

    /** SHA-256 of the text's canonical form, 64 hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    public int words() {
        return words;
    }

    public int paragraphs() {
        return paragraphs;
    }

    /** How many brackets of un-agreed language are opened in the text. */
    public int brackets() {
        return brackets;
    }

    /** Whether it changed what the statement says, or corrected its form. */
    public VersionKind kind() {
        return kind;
    }

    /** The number of the older version whose text it brought back, or null. */
    public Integer restored() {
        return restored;
    }

    /** Against the version before; null for the first, and where it was not counted. */
    public Integer wordsAdded() {
        return wordsAdded;
    }

    /** Against the version before; null for the first, and where it was not counted. */
    public Integer wordsRemoved() {
        return wordsRemoved;
    }

    public UUID author() {
        return author;
    }

    /** The organisation the author acted for, or null. */
    public UUID organisation() {
        return organisation;
    }

    public Instant savedAt() {
        return savedAt;
    }

    /** The version's page. */
    public String href() {
        return statement.href() + "/versions/" + number;
    }
}
