package org.plenary.signons.reviewing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.plenary.shared.web.Errors;

/**
 * What waits for coordinators under a letter.
 *
 * @param asked the one whose form came back with errors, null for none
 */
record ReviewView(
        String href,
        String title,
        List<Waiting> waiting,
        String previous,
        String next,
        UUID asked,
        String reason,
        Errors errors) {
    /**
     * A sign-on that waits.
     *
     * @param why message keys
     * @param evidence a message key, or null
     * @param visibility slug
     * @param words what it wants to be printed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Waiting(
            UUID id,
            String name,
            String kind,
            String country,
            String source,
            Instant since,
            List<String> why,
            String evidence,
            String contact,
            String role,
            String email,
            String website,
            String visibility,
            Integer members,
            List<String> words,
            boolean duplicate) {
        public String sourceKey() {
            return "signons.source." + source;
        }

        public String visibilityKey() {
            return "signons.visibility." + visibility;
        }
    }

    public boolean isAsked(UUID id) {
        return id.equals(asked);
    }
}
