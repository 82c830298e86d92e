package org.plenary.signons.confirming;

import org.plenary.signons.NameVisibility;

/**
 * What a link's holder is asked to confirm.
 *
 * @param changed whether the words are others than those beside the form
 * @param difference where the two are compared
 */
record ConfirmationView(
        SubmissionView.Letter letter,
        String token,
        boolean ownName,
        String name,
        String country,
        String contact,
        String role,
        NameVisibility visibility,
        int members,
        String words,
        boolean changed,
        String difference) {
    public String visibilityKey() {
        return "signons.visibility." + visibility.slug();
    }

    /** It is confirmed. */
    record Done(String href, String title, boolean counts) {}
}
