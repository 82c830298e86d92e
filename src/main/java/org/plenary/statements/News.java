package org.plenary.statements;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.plenary.shared.i18n.Sayable;

/**
 * Something that those who follow a statement are told, fired as an event within the transaction of
 * its cause.
 *
 * @param messageKey one sentence, used as a mail's subject and as a line of a digest
 * @param args its values: strings, numbers, or instants, which are said as date and time in UTC
 * @param words what somebody wrote that belongs to it, in full; may be empty
 * @param href the page to read it on, from the root
 * @param audience who may know of it at most; the statement's own visibility limits it further
 * @param mentioned people who are told though they do not follow the statement
 * @param by who did it and need not be told; null for the platform
 */
public record News(
        Statement statement,
        String messageKey,
        List<Object> args,
        String words,
        String href,
        Visibility audience,
        Set<UUID> mentioned,
        UUID by)
        implements Sayable {
    public News {
        args = List.copyOf(args);
        mentioned = Set.copyOf(mentioned);
    }
}
