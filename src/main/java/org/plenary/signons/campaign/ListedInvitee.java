package org.plenary.signons.campaign;

import java.util.Optional;

/**
 * What a row of a list is.
 *
 * @param number 1 for the first row under the header
 * @param name as it is written
 * @param country as it is written
 * @param invitee who would be asked; null if the row cannot be used
 * @param already whether they are on the list
 * @param reason the last part of the message that says why it is not simply taken over
 */
record ListedInvitee(
        int number,
        String name,
        String country,
        Invitee invitee,
        boolean already,
        Optional<String> reason) {
    boolean isTaken() {
        return invitee != null && !already;
    }
}
