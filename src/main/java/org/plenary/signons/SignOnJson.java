package org.plenary.signons;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plenary.organisations.StakeholderCategory;

/** A sign-on in the API, with nothing but what its reader may know. */
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
        @Schema(examples = "effective") String state,
        @Schema(description = "Listed as an observer, in no count of signatories") Boolean observer,
        @Schema(description = "For how many members it says it speaks; in no count")
                Integer onBehalfOf,
        @Schema(description = "The version that was signed") int version,
        @Schema(description = "The words that were signed") String sha256,
        String language,
        Instant at,
        @Schema(examples = "mandate") String source,
        @Schema(examples = "everybody") String visibility,
        String href) {
    /** As everybody may see it. */
    static SignOnJson of(SignOn signOn) {
        return of(signOn, signOn.name().orElseThrow(), signOn.organisation().orElse(null));
    }

    /** For those who may know who it is. */
    static SignOnJson of(SignOn signOn, Identity who) {
        return of(signOn, who.name(), who.organisation());
    }

    private static SignOnJson of(SignOn signOn, String name, UUID organisation) {
        return new SignOnJson(
                signOn.id(),
                name,
                signOn.kind().slug(),
                organisation,
                signOn.country(),
                signOn.region(),
                signOn.category().map(StakeholderCategory::slug).orElse(null),
                signOn.state().slug(),
                signOn.observer() ? true : null,
                signOn.onBehalfOf().isPresent() ? signOn.onBehalfOf().getAsInt() : null,
                signOn.version(),
                signOn.sha256(),
                signOn.language(),
                signOn.at(),
                signOn.source().slug(),
                signOn.visibility().slug(),
                signOn.href());
    }
}
