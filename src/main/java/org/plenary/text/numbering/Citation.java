package org.plenary.text.numbering;

import java.util.List;

/**
 * One numbered place of a text.
 *
 * @param ids of the blocks it is made of: its first paragraph, the item around that
 * @param parent the place it is a part of, or null
 * @param prefix before its number: "", "OP", "(" or "–"
 * @param number "12", "2 bis", "a"
 */
record Citation(List<String> ids, Citation parent, String prefix, String number) {
    /** "OP2 (a) (i)". */
    String label() {
        String own = prefix + number + (prefix.equals("(") ? ")" : "");
        return parent == null ? own : parent.label() + " " + own;
    }

    /** The same place under another number. */
    Citation numbered(String other, Citation under) {
        return new Citation(ids, under, prefix, other);
    }
}
