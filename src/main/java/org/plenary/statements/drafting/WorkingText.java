package org.plenary.statements.drafting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.plenary.organisations.Actor;
import org.plenary.shared.ids.Ids;
import org.plenary.statements.Statement;
import org.plenary.statements.Version;
import org.plenary.text.Text;
import org.plenary.text.diff.Deriving;

/** What will be a statement's next version, while the drafting group changes it. */
@Entity
public class WorkingText {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "statement", nullable = false)
    private Statement statement;

    @Column(nullable = false)
    private int begunFrom;

    @Column(nullable = false)
    private int base;

    @Column(nullable = false)
    private int revision;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private String text;

    @Column(nullable = false)
    private Instant startedAt;

    private Integer published;
    private Instant abandonedAt;

    protected WorkingText() {}

    /** Begins with the words of a version. */
    WorkingText(Version version, Instant now) {
        this.id = Ids.next();
        this.statement = version.statement();
        this.begunFrom = version.number();
        this.base = version.number();
        this.text = version.text().toJson();
        this.startedAt = now;
    }

    /**
     * Becomes another text; the edit remembers how, and who did it.
     *
     * @throws org.plenary.text.TextFormatException if the text has grown beyond what can be read
     */
    WorkingEdit become(Text next, String block, String note, UUID merged, Actor who, Instant now) {
        var change = Deriving.change(text(), next);
        String json = next.toJson();
        // Two texts that can be read may come together to one that cannot.
        Text.fromJson(json);
        revision++;
        text = json;
        return new WorkingEdit(this, revision, change, block, note, merged, who.by(), now);
    }

    /** From now on it builds on a newer version, whose words it has taken in. */
    void buildOn(int version) {
        base = version;
    }

    /** It was saved as a version, and is over. */
    void publishedAs(int version) {
        published = version;
    }

    /** It is given up; what was written stays in its edits. */
    void abandon(Instant now) {
        abandonedAt = now;
    }

    Seen seen() {
        return new Seen(id, revision);
    }

    public UUID id() {
        return id;
    }

    public Statement statement() {
        return statement;
    }

    /** The number of the version with whose words it began. */
    public int begunFrom() {
        return begunFrom;
    }

    /** The number of the newest version whose words it has taken in. */
    public int base() {
        return base;
    }

    /** How often it was changed. */
    public int revision() {
        return revision;
    }

    public Text text() {
        return Text.fromJson(text);
    }

    public Instant startedAt() {
        return startedAt;
    }
}
