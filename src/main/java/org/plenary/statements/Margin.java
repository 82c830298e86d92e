package org.plenary.statements;

import java.util.List;
import java.util.Map;
import org.plenary.organisations.Actor;
import org.plenary.shared.i18n.Sayable;
import org.plenary.text.Text;

/**
 * What stands beside the paragraphs of a statement: comments, sources, and by features above,
 * amendments. The statement's pages show what is given without knowing it.
 */
public interface Margin {
    /**
     * A link under a paragraph.
     *
     * @param href where it leads
     * @param messageKey what it says, with its values; the reader is told which paragraph it is
     *     about
     * @param icon a name of the icon set
     */
    record Entry(String href, String messageKey, List<Object> args, String icon)
            implements Sayable {
        public Entry {
            args = List.copyOf(args);
        }
    }

    /**
     * The links for this person by the ids of blocks; called within a transaction.
     *
     * @param text the version's, read once for all
     */
    Map<String, List<Entry>> beside(Statement statement, Version version, Text text, Actor actor);
}
