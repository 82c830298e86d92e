package org.plenary.signons.recording;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.plenary.shared.web.Option;

/** What the pages of this room show. */
final class RecordViews {
    private RecordViews() {}

    /**
     * The form.
     *
     * @param individuals whether people may sign in their own name
     */
    record Entry(
            String letterHref,
            String letter,
            RecordForm form,
            boolean individuals,
            List<Option> kinds,
            List<Option> countries,
            List<Option> categories,
            List<Option> channels,
            List<Option> visibilities,
            List<Option> languages) {}

    /**
     * What a recorded sign-on rests on.
     *
     * @param waits whether coordinators still have to look at names like it
     * @param by who recorded it, empty if nobody knows any more
     * @param file the file's name, empty without a file
     * @param kilobytes of the file, rounded up
     */
    record Sheet(
            String letterHref,
            String letter,
            UUID signOn,
            String name,
            String country,
            String signer,
            String contact,
            String email,
            boolean waits,
            String channel,
            LocalDate received,
            String note,
            String file,
            int kilobytes,
            String by,
            Instant at,
            String visibility,
            Instant objectedAt) {
        public String channelKey() {
            return "recording.channel." + channel;
        }

        public String visibilityKey() {
            return "signons.visibility." + visibility;
        }

        public String fileHref() {
            return letterHref + "/sign-ons/" + signOn + "/record/file";
        }
    }

    /**
     * What somebody finds behind the link in the mail.
     *
     * @param open whether they can still object
     */
    record Objection(
            String address,
            String letterHref,
            String letter,
            String name,
            LocalDate received,
            boolean open,
            Instant objectedAt) {}
}
