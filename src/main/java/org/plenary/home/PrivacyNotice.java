package org.plenary.home;

import org.plenary.signons.confirming.SubmissionSettings;

/**
 * The figures of the privacy notice, taken from the very settings by which data is forgotten.
 *
 * @param unconfirmed days after which an unconfirmed submission is gone
 * @param addresses days after which nothing tells from where a submission came
 * @param links days for which a personal link works
 */
record PrivacyNotice(long unconfirmed, long addresses, long links) {
    static PrivacyNotice of(SubmissionSettings settings) {
        return new PrivacyNotice(
                settings.confirmWithin().toDays(),
                settings.keepAddresses().toDays(),
                settings.manageFor().toDays());
    }
}
