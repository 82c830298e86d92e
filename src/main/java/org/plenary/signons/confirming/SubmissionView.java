package org.plenary.signons.confirming;

import java.time.Instant;
import java.util.List;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Option;

/**
 * The form for people without an account, as a page and as a part of the letter's page.
 *
 * @param individuals whether people may sign in their own name
 */
record SubmissionView(
        Letter letter,
        boolean individuals,
        SubmissionForm form,
        List<Option> countries,
        List<Option> categories,
        List<Option> languages,
        List<Option> visibilities,
        Errors errors) {
    /** The letter that is signed. */
    record Letter(
            String href,
            String title,
            String addressees,
            String lang,
            String dir,
            String sha256,
            Instant closesAt,
            String zone) {
        public String shortSha256() {
            return sha256.substring(0, 12);
        }
    }

    public boolean ownName() {
        return form.inOwnName();
    }
}
