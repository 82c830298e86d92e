package org.plenary.organisations;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.RegisterViews.Register;
import org.plenary.organisations.RegisterViews.Row;

/** The register of organisations. */
@Path("/organisations")
class RegisterPages {
    @CheckedTemplate(basePath = "organisations")
    static class Templates {
        static native TemplateInstance register(Register register);
    }

    static final int PAGE = 50;

    private final Organisations organisations;
    private final Choices choices;

    RegisterPages(Organisations organisations, Choices choices) {
        this.organisations = organisations;
        this.choices = choices;
    }

    @GET
    @Transactional
    public TemplateInstance register(
            @RestQuery String q,
            @RestQuery String category,
            @RestQuery String region,
            @RestQuery String country,
            @RestQuery String after) {
        var filters = new RegisterFilters(q, category, region, country);
        Position position = Position.at(after).orElse(null);
        List<Organisation> found = organisations.page(filters.search(), position, PAGE + 1);
        List<Organisation> shown = found.subList(0, Math.min(PAGE, found.size()));
        return Templates.register(
                new Register(
                        q == null ? "" : q,
                        choices.categories(category, "organisations.filter.any-category"),
                        choices.regions(region, "organisations.filter.any-region"),
                        choices.countries(country, "organisations.filter.any-country"),
                        shown.stream().map(Row::of).toList(),
                        organisations.count(filters.search()),
                        filters.any(),
                        position == null ? null : filters.address("/organisations", null),
                        found.size() > PAGE
                                ? filters.address(
                                        "/organisations", Position.of(shown.get(PAGE - 1)).cursor())
                                : null));
    }
}
