package org.plenary.shared.audit;

import java.util.Locale;
import java.util.UUID;

/**
 * Something that happened, told in the past tense by a record such as {@code StatementCreated}. Its
 * components become the journal's entry, so they hold identifiers, hashes and counts and never a
 * person's name or address.
 */
public interface Fact {
    /** The thing this is about; entries of one subject read in order are its history. */
    UUID subject();

    /** Who did it. */
    By by();

    /** The fact's name in the journal, for example {@code statement-created}. */
    default String kind() {
        return getClass()
                .getSimpleName()
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }
}
