package org.plenary.signons.translations;

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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.plenary.shared.audit.By;
import org.plenary.shared.ids.Ids;
import org.plenary.shared.web.Refusal;
import org.plenary.signons.Letter;
import org.plenary.signons.LetterText;
import org.plenary.text.Text;
import org.plenary.text.diff.Identities;

/** One text that a letter bound, in another language; it never becomes that of another text. */
@Entity
public class LetterTranslation {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "letter", nullable = false)
    private Letter letter;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "letter_text", nullable = false)
    private LetterText original;

    @Column(nullable = false)
    private String language;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private String addressees;

    @Column(nullable = false)
    private String introduction;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private String text;

    @Column(nullable = false)
    private String sha256;

    private int revision;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private TranslationState state;

    @Column(nullable = false)
    private UUID person;

    @Column(nullable = false)
    private UUID organisation;

    @Column(nullable = false)
    private Instant addedAt;

    @Column(nullable = false)
    private Instant changedAt;

    protected LetterTranslation() {}

    LetterTranslation(
            Letter letter,
            LetterText original,
            String language,
            TranslatedWords words,
            By by,
            Instant now) {
        this.id = Ids.next();
        this.letter = letter;
        this.original = original;
        this.language = language;
        this.state = TranslationState.DRAFT;
        this.addedAt = now;
        become(words, words.text(), by, now);
    }

    /** That it was added, for the journal. */
    TranslationAdded added() {
        return new TranslationAdded(
                letter.id(), id, language, original.version(), original.sha256(), sha256, by());
    }

    /**
     * Says the same better. What was declared official were the words before: the new ones have to
     * be declared again.
     */
    TranslationCorrected correct(TranslatedWords words, By by, Instant now) {
        String before = sha256;
        become(words, Identities.carriedOver(text(), words.text()), by, now);
        if (state == TranslationState.OFFICIAL) {
            state = TranslationState.UNOFFICIAL;
        }
        return new TranslationCorrected(
                letter.id(), id, language, revision, before, sha256, state, by);
    }

    /** Moves one step towards being official, or back. */
    TranslationMoved move(TranslationState next, By by, Instant now) {
        if (!state.leadsTo(next)) {
            throw Refusal.because("translations.refused.step").asException();
        }
        TranslationState before = state;
        this.state = next;
        this.revision++;
        this.changedAt = now;
        return new TranslationMoved(letter.id(), id, language, before, next, sha256, by);
    }

    /** Whether these are its words already. */
    boolean says(TranslatedWords words) {
        return title.equals(words.title())
                && addressees.equals(words.addressees())
                && introduction.equals(words.introduction())
                && sha256.equals(words.text().sha256());
    }

    private void become(TranslatedWords words, Text text, By by, Instant now) {
        this.title = words.title();
        this.addressees = words.addressees();
        this.introduction = words.introduction();
        this.text = text.toJson();
        this.sha256 = text.sha256();
        this.revision++;
        this.person = by.person();
        this.organisation = by.organisation();
        this.changedAt = now;
    }

    private By by() {
        return new By(person, organisation);
    }

    public UUID id() {
        return id;
    }

    public Letter letter() {
        return letter;
    }

    /** The bound text that it translates. */
    public LetterText original() {
        return original;
    }

    /** BCP 47. */
    public String language() {
        return language;
    }

    public TranslatedWords words() {
        return new TranslatedWords(title, addressees, introduction, text());
    }

    /** The letter's text in this language. */
    public Text text() {
        return Text.fromJson(text);
    }

    /** Names the translated words, as that of a version names its own. */
    public String sha256() {
        return sha256;
    }

    /** Raised by every change; who changes an older one is told. */
    public int revision() {
        return revision;
    }

    public TranslationState state() {
        return state;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** Whether the letter has bound another text since. */
    public boolean isOfEarlierText() {
        return original.version() != letter.version();
    }
}
