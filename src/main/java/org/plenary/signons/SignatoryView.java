package org.plenary.signons;

import java.time.Instant;
import java.util.UUID;
import org.plenary.organisations.StakeholderCategory;

/**
 * A line of the public list.
 *
 * @param country ISO 3166-1 alpha-2, null for a network of several countries
 * @param category slug, empty where nobody said
 */
public record SignatoryView(
        UUID id,
        String name,
        String kind,
        String country,
        String region,
        String category,
        String source,
        Instant at) {
    public static SignatoryView of(SignOn signOn) {
        return new SignatoryView(
                signOn.id(),
                signOn.name(),
                signOn.kind().slug(),
                signOn.country(),
                signOn.region(),
                signOn.category().map(StakeholderCategory::slug).orElse(""),
                signOn.source().slug(),
                signOn.at());
    }

    /** Names the source in messages. */
    public String sourceKey() {
        return "signons.source." + source;
    }

    /** Where the line can be linked to. */
    public String anchor() {
        return "s-" + id;
    }

    public boolean individual() {
        return SignOnKind.INDIVIDUAL.slug().equals(kind);
    }
}
