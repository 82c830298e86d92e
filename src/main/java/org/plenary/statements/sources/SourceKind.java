package org.plenary.statements.sources;

import java.util.List;
import java.util.Optional;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Coalition;

/**
 * A kind of thing on this platform that a paragraph can come from, such as a paragraph of another
 * statement. Each bean of this type is one more kind; official texts and links, which are only
 * described, are known without.
 */
public interface SourceKind {
    /**
     * A thing of this kind.
     *
     * @param reference names it for ever; the same thing has one reference
     * @param title what readers see, told only to those who may see the thing
     * @param href the path of its page
     */
    record Cited(String reference, String title, String href) {}

    /** The kind's name in JSON and forms. */
    String slug();

    /** What the kind is called. */
    String messageKey();

    /** A name of the icon set. */
    String icon();

    /**
     * Things of this kind that this person could cite in a statement of a coalition; few at most.
     */
    default List<Cited> offered(Coalition coalition, Actor actor) {
        return List.of();
    }

    /**
     * The thing at this path of the platform, or of this reference, if it is of this kind and this
     * person may see it; called within a transaction.
     */
    Optional<Cited> at(String path, Actor actor);
}
