package org.plenary.consultations.contributing;

import java.util.UUID;

/**
 * Which answers are wanted.
 *
 * @param question null for all of them
 * @param region UN M49, empty for everywhere
 * @param language BCP 47, empty for any
 * @param like an answer, for all that say the same; null for any
 * @param grouped whether of those that say the same only one is wanted
 */
record Filter(UUID question, String region, String language, UUID like, boolean grouped) {
    Filter {
        region = region == null ? "" : region;
        language = language == null ? "" : language;
        grouped = grouped && like == null;
    }

    Filter(UUID question, String region, String language) {
        this(question, region, language, null, false);
    }
}
