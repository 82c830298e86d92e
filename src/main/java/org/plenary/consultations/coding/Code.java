package org.plenary.consultations.coding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Optional;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.ids.Ids;
import org.plenary.shared.web.Refusal;

/** A word that coders give to passages which say the same thing. */
@Entity
public class Code {
    static final int COLOURS = 8;
    static final int LONGEST_NAME = 80;
    static final int LONGEST_DESCRIPTION = 1_000;

    @Id private UUID id;

    @Column(nullable = false)
    private UUID consultation;

    private UUID parent;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String description;

    @Column(nullable = false)
    private int colour;

    private String term;
    private UUID mergedInto;

    protected Code() {}

    /**
     * @param term of the vocabulary it comes from, null for none
     */
    Code(UUID consultation, CodeForm.Words words, String term) {
        this.id = Ids.next();
        this.consultation = consultation;
        this.term = term;
        say(words);
    }

    CodeReworded reword(CodeForm.Words words, Actor actor) {
        say(words);
        return new CodeReworded(consultation, id, actor.by());
    }

    private void say(CodeForm.Words words) {
        name = words.name();
        description = words.description();
        colour = words.colour();
        parent = words.parent();
    }

    /** What carries this code carries the other one from now on; {@link #part} takes it back. */
    CodesMerged merge(Code into, Actor actor) {
        if (mergedInto != null || into.mergedInto != null || id.equals(into.id)) {
            throw Refusal.because("coding.refused.merged").asException();
        }
        mergedInto = into.id;
        return new CodesMerged(consultation, id, into.id, actor.by());
    }

    CodesParted part(Actor actor) {
        if (mergedInto == null) {
            throw Refusal.because("coding.refused.parted").asException();
        }
        UUID from = mergedInto;
        mergedInto = null;
        return new CodesParted(consultation, id, from, actor.by());
    }

    public UUID id() {
        return id;
    }

    UUID consultation() {
        return consultation;
    }

    Optional<UUID> parent() {
        return Optional.ofNullable(parent);
    }

    public String name() {
        return name;
    }

    String description() {
        return description;
    }

    /** A number of the palette. */
    int colour() {
        return colour;
    }

    Optional<String> term() {
        return Optional.ofNullable(term);
    }

    Optional<UUID> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }
}
