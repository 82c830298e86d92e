package org.plenary.signons;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plenary.organisations.StakeholderCategory;

/** A sign-on in the API, with nothing but what is public. */
@Schema(name = "SignOn")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SignOnJson(
        UUID id,
        String name,
        @Schema(examples = "organisation") String kind,
        UUID organisation,
        @Schema(examples = "KE") String country,
        @Schema(examples = "002") String region,
        @Schema(examples = "trade-unions") String category,
        @Schema(description = "The words that were signed") String sha256,
        String language,
        Instant at,
        @Schema(examples = "mandate") String source,
        String href) {
    static SignOnJson of(SignOn signOn) {
        return new SignOnJson(
                signOn.id(),
                signOn.name(),
                signOn.kind().slug(),
                signOn.organisation().orElse(null),
                signOn.country(),
                signOn.region(),
                signOn.category().map(StakeholderCategory::slug).orElse(null),
                signOn.sha256(),
                signOn.language(),
                signOn.at(),
                signOn.source().slug(),
                signOn.href());
    }
}
