package org.plenary.statements.comments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.plenary.organisations.Organisation;
import org.plenary.shared.ids.Ids;

/** A member organisation that a comment calls by {@code @slug}. */
@Entity
public class CommentMention {
    @Id private UUID id;

    @Column(nullable = false)
    private UUID comment;

    @Column(nullable = false)
    private UUID organisation;

    @Column(nullable = false)
    private String slug;

    protected CommentMention() {}

    CommentMention(UUID comment, Organisation organisation) {
        this.id = Ids.next();
        this.comment = comment;
        this.organisation = organisation.id();
        this.slug = organisation.slug();
    }

    public UUID comment() {
        return comment;
    }

    public UUID organisation() {
        return organisation;
    }

    /** As it was written, without the at sign. */
    public String slug() {
        return slug;
    }
}
