package org.plenary.consultations.contributing;

import java.util.UUID;

/**
 * Which answers are wanted.
 *
 * @param question null for all of them
 * @param region UN M49, empty for everywhere
 * @param language BCP 47, empty for any
 */
record Filter(UUID question, String region, String language) {
    Filter {
        region = region == null ? "" : region;
        language = language == null ? "" : language;
    }
}
