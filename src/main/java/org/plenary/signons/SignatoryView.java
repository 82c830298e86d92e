package org.plenary.signons;

import java.time.Instant;
import java.util.UUID;
import org.plenary.organisations.StakeholderCategory;

/**
 * A line of the public list.
 *
 * @param country ISO 3166-1 alpha-2, null for a network of several countries
 * @param category slug, empty where nobody said
 * @param at since when it counts
 * @param sealed whether not everybody may see the name
 * @param onBehalfOf for how many members it speaks, 0 if it did not say
 */
public record SignatoryView(
        UUID id,
        String name,
        String kind,
        String country,
        String region,
        String category,
        String source,
        Instant at,
        boolean sealed,
        boolean observer,
        int onBehalfOf) {
    /** Of a sign-on whose name everybody may see. */
    public static SignatoryView of(SignOn signOn) {
        return of(signOn, signOn.name().orElseThrow());
    }

    /** Of any, for those who may see the name. */
    public static SignatoryView of(SignOn signOn, String name) {
        return new SignatoryView(
                signOn.id(),
                name,
                signOn.kind().slug(),
                signOn.country(),
                signOn.region(),
                signOn.category().map(StakeholderCategory::slug).orElse(""),
                signOn.source().slug(),
                signOn.movedAt(),
                signOn.visibility().sealed(),
                signOn.observer(),
                signOn.onBehalfOf().orElse(0));
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
