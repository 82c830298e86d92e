package org.plenary.signons;

import java.util.UUID;

/**
 * What a signatory says beside its signature, as it is printed.
 *
 * @param number from 1, in the order in which it is printed
 * @param signOn whose it is
 * @param name the signatory's
 * @param kind reservation or position
 * @param label what the paragraph is called that it is about, empty for the whole text or a
 *     paragraph without number
 * @param words plain text
 */
record Footnote(int number, UUID signOn, String name, String kind, String label, String words) {
    public String kindKey() {
        return "signons.footnote." + kind;
    }

    public boolean labelled() {
        return !label.isEmpty();
    }
}
