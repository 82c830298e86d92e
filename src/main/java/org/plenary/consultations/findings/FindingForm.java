package org.plenary.consultations.findings;

import io.quarkus.qute.TemplateData;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** What is typed about a finding. */
@TemplateData
public record FindingForm(
        @RestForm @NotBlank(message = "findings.refused.title") @Size(max = Content.LONGEST_TITLE)
                String title,
        @RestForm @NotBlank(message = "findings.refused.language") @Size(max = 35) String language,
        @RestForm @NotBlank(message = "findings.refused.words") @Size(max = Content.LONGEST_WORDS)
                String words,
        @RestForm List<String> terms,
        @RestForm @NotBlank(message = "findings.refused.confidence") String confidence,
        @RestForm
                @NotBlank(message = "findings.refused.reasons")
                @Size(max = Content.LONGEST_REASONS)
                String reasons,
        @RestForm @Size(max = Content.LONGEST_WORDS) String dissent,
        @RestForm String revision) {

    static FindingForm empty(String language) {
        return new FindingForm("", language, "", List.of(), "", "", "", "0");
    }

    static FindingForm of(Finding finding) {
        Content said = finding.content();
        return new FindingForm(
                said.title(),
                said.language(),
                said.words(),
                said.termList(),
                said.confidence().slug(),
                said.reasons(),
                said.dissent(),
                Integer.toString(finding.revision()));
    }

    Content content() {
        return new Content(
                title,
                language,
                words,
                terms == null ? "" : String.join(" ", terms),
                Confidence.of(confidence).orElse(null),
                reasons,
                dissent);
    }

    /** The same, based on a revision. */
    FindingForm at(int known) {
        return new FindingForm(
                title,
                language,
                words,
                terms,
                confidence,
                reasons,
                dissent,
                Integer.toString(known));
    }

    int seen() {
        return revision != null && revision.matches("[0-9]{1,6}") ? Integer.parseInt(revision) : -1;
    }
}
