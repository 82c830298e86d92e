package org.plenary.statements;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;
import org.plenary.shared.web.Option;
import org.plenary.shared.web.RefusedException;

/** Changing what a statement is called, which meeting it is for, and who drafts it. */
@Path("/statements/{id}/details")
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class DetailsPages {
    @CheckedTemplate(basePath = "statements")
    static class Templates {
        static native TemplateInstance details(
                StatementViews.Head head, DetailsForm form, Errors errors, List<Option> members);
    }

    private final Statements statements;
    private final StatementViews views;
    private final Organisations organisations;
    private final Writing writing;
    private final Forms forms;
    private final CurrentActor actor;

    DetailsPages(
            Statements statements,
            StatementViews views,
            Organisations organisations,
            Writing writing,
            Forms forms,
            CurrentActor actor) {
        this.statements = statements;
        this.views = views;
        this.organisations = organisations;
        this.writing = writing;
        this.forms = forms;
        this.actor = actor;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id) {
        Statement statement = coordinated(id);
        return page(statement, DetailsForm.of(statement), Errors.none());
    }

    @POST
    @Transactional
    public Response save(@RestPath UUID id, @BeanParam DetailsForm form) {
        Statement statement = coordinated(id);
        Errors errors = forms.check(form);
        LocalDate day = null;
        try {
            day =
                    form.meetingOn() == null || form.meetingOn().isBlank()
                            ? null
                            : LocalDate.parse(form.meetingOn());
        } catch (DateTimeParseException unreadable) {
            errors = errors.and("meetingOn", "statements.error.date");
        }
        if (errors.any()) {
            return refused(422, statement, form, errors);
        }
        try {
            writing.describe(
                    id,
                    new Details(
                            form.title().strip(),
                            form.meeting() == null ? "" : form.meeting().strip(),
                            day,
                            form.draftingGroup().stream()
                                    .map(UUID::fromString)
                                    .collect(Collectors.toSet())),
                    actor.get());
            return Response.seeOther(URI.create(statement.href())).build();
        } catch (RefusedException refused) {
            return refused(
                    refused.refusal().status(),
                    statement,
                    form,
                    Errors.none().and("title", refused.refusal()));
        }
    }

    private Response refused(int status, Statement statement, DetailsForm form, Errors errors) {
        return Response.status(status).entity(page(statement, form, errors)).build();
    }

    private TemplateInstance page(Statement statement, DetailsForm form, Errors errors) {
        List<Option> members =
                organisations.byIds(statement.coalition().members()).stream()
                        .sorted(
                                Comparator.comparing(
                                        Organisation::name, String.CASE_INSENSITIVE_ORDER))
                        .map(
                                o ->
                                        new Option(
                                                o.id().toString(),
                                                o.name(),
                                                null,
                                                form.draftingGroup().contains(o.id().toString())))
                        .toList();
        return Templates.details(views.head(statement, actor.get()), form, errors, members);
    }

    private Statement coordinated(UUID id) {
        Statement statement = statements.shown(actor.get(), id);
        Writing.refusesToDescribe(statement, actor.get())
                .ifPresent(
                        refusal -> {
                            throw refusal.asException();
                        });
        return statement;
    }
}
