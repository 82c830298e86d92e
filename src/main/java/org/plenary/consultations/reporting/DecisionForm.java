package org.plenary.consultations.reporting;

import io.quarkus.qute.TemplateData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** What is typed about a point. */
@TemplateData
record DecisionForm(
        @RestForm String outcome,
        @RestForm String reason,
        @RestForm List<String> reasonLanguage,
        @RestForm List<String> reasonIn,
        @RestForm String paragraph,
        @RestForm String link,
        @RestForm String revision) {
    Decision decision() {
        boolean typed = link != null && !link.isBlank();
        return new Decision(
                Outcome.of(outcome).orElse(null),
                reason,
                reasons(),
                typed ? path(link) : paragraph);
    }

    // Two lists that belong together.
    private Map<String, String> reasons() {
        Map<String, String> reasons = new HashMap<>();
        for (int i = 0; i < Math.min(reasonLanguage.size(), reasonIn.size()); i++) {
            reasons.put(reasonLanguage.get(i), reasonIn.get(i));
        }
        return reasons;
    }

    // The whole address, or only the path of it.
    private static String path(String link) {
        return link.strip().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*$", "");
    }

    int seen() {
        return revision != null && revision.matches("[0-9]{1,6}") ? Integer.parseInt(revision) : -1;
    }
}
