package org.plenary.statements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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

    @Column(nullable = false)
    private UUID author;

    private UUID organisation;

    @Column(nullable = false)
    private Instant savedAt;

    protected Version() {}

    Version(
            Statement statement,
            int number,
            Text text,
            String label,
            String note,
            By author,
            Instant now) {
        Statistics statistics = text.statistics();
        this.id = Ids.next();
        this.statement = statement;
        this.number = number;
        this.label = label;
        this.note = note;
        this.text = text.toJson();
        this.sha256 = text.sha256();
        this.words = statistics.words();
        this.paragraphs = statistics.paragraphs() + statistics.listItems();
        this.brackets = statistics.bracketsOpen();
        this.author = author.person();
        this.organisation = author.organisation();
        this.savedAt = now;
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
