package org.plenary.text.merge;

import org.plenary.text.Node;
import org.plenary.text.Text;
import org.plenary.text.change.Change;
import org.plenary.text.diff.Identities;

/**
 * What a party wants a text to be.
 *
 * @param by the party; two of the same name are two parties
 * @param wanted the text as it would be, its blocks known by their ids
 */
public record Proposal(String by, Node wanted) {
    /** A text whose blocks still have the ids of the base. */
    public static Proposal of(String by, Text wanted) {
        return new Proposal(by, Node.of(wanted));
    }

    /** A text that came back without ids, from a word processor say. */
    public static Proposal ofWords(String by, Text base, Text wanted) {
        return of(by, Identities.carriedOver(base, wanted));
    }

    /** A change of the base. */
    public static Proposal of(String by, Change change) {
        return new Proposal(by, change.result());
    }
}
