package org.plenary.signons.campaign;

import java.util.List;
import java.util.UUID;

/**
 * Who would be written to, before anything leaves.
 *
 * @param chosen the rows that were ticked; nothing if all rows of a filter are meant
 * @param samples one for each language
 */
record ReminderPreview(
        String letterHref,
        String title,
        boolean open,
        long count,
        long firstMails,
        List<Held> heldBack,
        List<Sample> samples,
        List<UUID> chosen,
        BoardFilter filter,
        boolean all,
        String words,
        long pauseDays) {
    /** So many are not written to, for this reason. */
    record Held(String reason, long count) {
        public String messageKey() {
            return "campaign.held." + reason;
        }
    }

    /** How a mail reads in a language. */
    record Sample(String language, long count, String to, String subject, String body) {}
}
