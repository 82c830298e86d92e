package org.plenary.organisations;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.plenary.organisations.logos.Logos;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Option;

/** What the pages of the register show. */
final class RegisterViews {
    private RegisterViews() {}

    /** One line of the register. */
    @TemplateData
    record Row(
            UUID id,
            String href,
            String name,
            List<String> aliases,
            String categoryKey,
            String levelKey,
            String country,
            String region) {
        static Row of(Organisation organisation) {
            Profile profile = organisation.profile();
            return new Row(
                    organisation.id(),
                    organisation.href(),
                    profile.name(),
                    profile.aliases(),
                    "organisations.category." + profile.category().slug(),
                    "organisations.level." + profile.level().slug(),
                    profile.country(),
                    profile.region());
        }
    }

    /** A page of the register. */
    @TemplateData
    record Register(
            String words,
            List<Option> categories,
            List<Option> regions,
            List<Option> countries,
            List<Row> rows,
            long count,
            boolean filtered,
            String first,
            String next) {}

    /** The form for a new organisation or a changed one. */
    @TemplateData
    record Form(
            String action,
            String name,
            String aliases,
            List<Option> categories,
            List<Option> levels,
            List<Option> countries,
            List<Option> regions,
            String website,
            List<Option> languages,
            boolean mayActForOthers,
            boolean onBehalf,
            String administratorEmail,
            List<Row> alike,
            String cancel,
            Errors errors) {}

    /** A name that leads somewhere. */
    @TemplateData
    record Link(String href, String name) {}

    /**
     * One organisation, as everybody may see it.
     *
     * @param parent whose chapter it is, null for nobody's
     * @param chapters the first of them
     * @param logo null if there is none
     */
    @TemplateData
    record Entry(
            Row row,
            String slug,
            String website,
            List<String> languages,
            List<Link> coalitions,
            Link parent,
            List<Link> chapters,
            Instant since,
            boolean waiting,
            boolean seesInside,
            boolean administers,
            Logos.Shown logo) {}
}
