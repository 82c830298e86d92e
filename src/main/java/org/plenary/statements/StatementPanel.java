package org.plenary.statements;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.organisations.Actor;

/**
 * What a feature above has to offer beside a statement's version: amendments and sign-ons implement
 * it, and the statement's page shows what they give without knowing them.
 */
public interface StatementPanel {
    /**
     * A link beside the text.
     *
     * @param href where it leads
     * @param messageKey what it says, with its values
     * @param icon a name of the icon set
     * @param action whether it is something to do rather than to read
     */
    record Entry(String href, String messageKey, List<Object> args, String icon, boolean action) {
        public Entry {
            args = List.copyOf(args);
        }
    }

    /** The links for this person, possibly none; called within a transaction. */
    List<Entry> entries(Statement statement, Version version, Actor actor);

    /**
     * What lists of statements tell this person of some of them, at most one thing each, by the
     * statement's id.
     */
    default Map<UUID, Entry> news(Collection<Statement> statements, Actor actor) {
        return Map.of();
    }
}
