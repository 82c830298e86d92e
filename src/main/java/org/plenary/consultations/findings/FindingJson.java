package org.plenary.consultations.findings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A finding.
 *
 * @param version that is told; 0 for what convenors are working on
 * @param state for convenors
 * @param round of review, for convenors
 * @param look whether evidence was taken back or changed, for convenors
 */
@Schema(name = "Finding")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FindingJson(
        UUID id,
        UUID consultation,
        int version,
        String title,
        String language,
        String words,
        List<String> terms,
        String confidence,
        String reasons,
        String dissent,
        String sha256,
        String href,
        String state,
        Integer revision,
        Integer round,
        Integer agreed,
        Integer published,
        Boolean look) {}
