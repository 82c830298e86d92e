package org.plenary.statements.comments;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.statements.Statement;
import org.plenary.statements.Version;
import org.plenary.statements.Versions;
import org.plenary.text.NumberedBlock;
import org.plenary.text.merge.Anchor;

/** Finds what a comment is about in the version that its author read. */
@ApplicationScoped
class Anchoring {
    private final Versions versions;

    Anchoring(Versions versions) {
        this.versions = versions;
    }

    /**
     * The place in the text.
     *
     * @param anchor null for the statement as a whole
     * @param quotation the words there; empty for the whole paragraph
     */
    record Place(Anchor anchor, String quotation) {}

    /**
     * Finds the paragraph and the words in it.
     *
     * @throws NotVisibleException if there is no such version or paragraph
     * @throws org.plenary.shared.web.RefusedException if the words are not there, or not only once
     */
    Place of(Statement statement, NewComment wanted) {
        Version version =
                versions.of(statement, wanted.version())
                        .orElseThrow(() -> new NotVisibleException("version " + wanted.version()));
        if (wanted.paragraph() == null) {
            return new Place(null, "");
        }
        NumberedBlock paragraph =
                version.text().numbered().stream()
                        .filter(leaf -> leaf.id().equals(wanted.paragraph()))
                        .findFirst()
                        .orElseThrow(
                                () -> new NotVisibleException("paragraph " + wanted.paragraph()));
        if (wanted.quotation().isEmpty()) {
            return new Place(Anchor.block(paragraph.id()), "");
        }
        List<Anchor> found = Quotation.of(wanted.quotation(), paragraph.id(), paragraph.text());
        if (found.isEmpty()) {
            throw Refusal.invalid("comments.error.quotation.not-found").asException();
        }
        if (found.size() > 1) {
            throw Refusal.invalid("comments.error.quotation.ambiguous", found.size()).asException();
        }
        Anchor anchor = found.get(0);
        return new Place(anchor, paragraph.text().substring(anchor.from(), anchor.to()));
    }
}
