package org.plenary.consultations.contributing;

import io.quarkus.qute.TemplateData;
import java.util.Set;
import java.util.UUID;

/**
 * Who contributed, as much of it as may be told.
 *
 * @param id public
 * @param href of the contribution's page
 * @param name null for one without a name
 * @param organisation the slug of the organisation's page, null for none
 * @param country only beside a name
 * @param region only beside a name, or where several contributed from it
 * @param category only beside a name
 * @param day from which it can be read, only beside a name
 * @param state message key of a note for those who look after it, empty for none
 */
@TemplateData
public record Telling(
        UUID id,
        String href,
        String bearer,
        String name,
        String organisation,
        String country,
        String region,
        String category,
        java.time.LocalDate day,
        String state) {
    /**
     * What may be told of a contribution.
     *
     * @param regions from which enough others contributed
     * @param slug of the organisation, null for none
     * @param today in UTC
     * @param convenors whether it is told to those who look after the consultation
     */
    static Telling of(
            Contribution c,
            Set<String> regions,
            String slug,
            java.time.LocalDate today,
            boolean convenors) {
        boolean named = c.name().isPresent();
        String note = "";
        if (convenors && !c.isShown(today)) {
            note =
                    c.hidden().isPresent()
                            ? "moderating.note.hidden"
                            : c.publication().orElseThrow() == Publication.NOT_AT_ALL
                                    ? "contributing.note.not-at-all"
                                    : "contributing.note.tomorrow";
        }
        return new Telling(
                c.publicId(),
                c.href(),
                c.bearer().slug(),
                c.name().orElse(null),
                named ? slug : null,
                c.country().orElse(null),
                c.region().filter(r -> named || regions.contains(r)).orElse(null),
                named ? c.category().orElse(null) : null,
                named ? c.shownOn() : null,
                note);
    }

    public boolean named() {
        return name != null;
    }

    public String categoryKey() {
        return "organisations.category." + category;
    }

    /** "An organisation", "A person", "Somebody". */
    public String unnamedKey() {
        return "contributing.unnamed." + bearer;
    }
}
