package org.plenary.consultations.contributing;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.UUID;

/** What has to be done before a contribution can be sent. */
record Open(List<Missing> missing) {
    /**
     * A question that needs an answer, or another look.
     *
     * @param why a message key
     */
    @TemplateData
    record Missing(UUID question, int number, String brief, String why) {
        public String messageKey() {
            return why;
        }
    }

    boolean isNothing() {
        return missing.isEmpty();
    }
}
