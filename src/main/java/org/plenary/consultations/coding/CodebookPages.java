package org.plenary.consultations.coding;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.consultations.Consultation;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Organisations;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Option;
import org.plenary.shared.web.RefusedException;

/** The codebook of a consultation. */
@Path("/consultations/{id}/codebook")
@Produces(MediaType.TEXT_HTML)
@Blocking
class CodebookPages {
    @CheckedTemplate(basePath = "coding")
    static class Templates {
        static native TemplateInstance codebook(Sheet sheet, Entry entry, Errors errors);

        static native TemplateInstance code(Entry entry, Errors errors);
    }

    /** A code in the book. */
    @TemplateData
    record Line(UUID id, String name, String description, int colour, int depth, long uses) {}

    /** A merged code, and what it stands for. */
    @TemplateData
    record Merged(UUID id, String name, String into) {}

    /** An organisation that codes, too. */
    @TemplateData
    record Appointed(UUID id, String name) {}

    /** The whole book. */
    record Sheet(
            String href,
            String title,
            List<Line> lines,
            List<Merged> merged,
            List<Appointed> appointed,
            boolean convenor) {}

    /**
     * A code's form.
     *
     * @param id null for a new one
     */
    @TemplateData
    record Entry(
            String href,
            String title,
            UUID id,
            String name,
            String description,
            List<Option> colours,
            List<Option> parents) {}

    private final Coders coders;
    private final Codes codes;
    private final MakingCodes making;
    private final Below below;
    private final Organisations organisations;
    private final CurrentActor current;

    CodebookPages(
            Coders coders,
            Codes codes,
            MakingCodes making,
            Below below,
            Organisations organisations,
            CurrentActor current) {
        this.coders = coders;
        this.codes = codes;
        this.making = making;
        this.below = below;
        this.organisations = organisations;
        this.current = current;
    }

    @GET
    @Transactional
    public TemplateInstance book(@RestPath UUID id) {
        return page(id, CodeForm.of("", "", 1, null), Errors.none());
    }

    @POST
    public Response add(@RestPath UUID id, @BeanParam CodeForm form) {
        Actor actor = current.signedIn();
        Errors errors = form.words().errors();
        if (!errors.any()) {
            try {
                making.add(id, form.words(), actor);
                return back(id);
            } catch (RefusedException refused) {
                errors = errors.and("name", refused.refusal());
            }
        }
        return invalid(id, form, errors);
    }

    @POST
    @Path("terms")
    public Response take(@RestPath UUID id, @RestForm String which) {
        making.take(id, "principles".equals(which), current.signedIn());
        return back(id);
    }

    @POST
    @Path("coders")
    public Response appoint(
            @RestPath UUID id, @RestForm String organisation, @BeanParam CodeForm form) {
        try {
            making.appoint(id, organisation, current.signedIn());
            return back(id);
        } catch (RefusedException refused) {
            return invalid(id, form, Errors.none().and("organisation", refused.refusal()));
        }
    }

    @POST
    @Path("coders/{organisation}/removal")
    public Response dismiss(@RestPath UUID id, @RestPath UUID organisation) {
        making.dismiss(id, organisation, current.signedIn());
        return back(id);
    }

    @GET
    @Path("codes/{code}")
    @Transactional
    public TemplateInstance code(@RestPath UUID id, @RestPath UUID code) {
        return form(id, code, null, Errors.none());
    }

    @POST
    @Path("codes/{code}")
    public Response reword(@RestPath UUID id, @RestPath UUID code, @BeanParam CodeForm form) {
        Actor actor = current.signedIn();
        return carried(
                id,
                code,
                form,
                "name",
                form.words().errors(),
                () -> making.reword(id, code, form.words(), actor));
    }

    @POST
    @Path("codes/{code}/merging")
    public Response merge(@RestPath UUID id, @RestPath UUID code, @RestForm String into) {
        Actor actor = current.signedIn();
        UUID other = CodeForm.id(into);
        return carried(
                id,
                code,
                null,
                "into",
                other == null ? Errors.on("into", "coding.error.into") : Errors.none(),
                () -> making.merge(id, code, other, actor));
    }

    @POST
    @Path("codes/{code}/parting")
    public Response part(@RestPath UUID id, @RestPath UUID code) {
        making.part(id, code, current.signedIn());
        return back(id);
    }

    @POST
    @Path("codes/{code}/removal")
    public Response remove(@RestPath UUID id, @RestPath UUID code) {
        making.remove(id, code, current.signedIn());
        return back(id);
    }

    private Response carried(
            UUID id, UUID code, CodeForm typed, String field, Errors errors, Runnable act) {
        Errors wrong = errors;
        if (!wrong.any()) {
            try {
                act.run();
                return back(id);
            } catch (RefusedException refused) {
                wrong = Errors.none().and(field, refused.refusal());
            }
        }
        Errors shown = wrong;
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                Response.status(422)
                                        .entity(form(id, code, typed, shown).render())
                                        .build());
    }

    private Response invalid(UUID id, CodeForm form, Errors errors) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                Response.status(422)
                                        .entity(page(id, form.words(), errors).render())
                                        .build());
    }

    private TemplateInstance form(UUID id, UUID code, CodeForm typed, Errors errors) {
        Consultation consultation = coders.coded(id, current.signedIn());
        Codebook book = codes.of(consultation);
        Code found = book.live(code).orElseThrow(() -> new NotVisibleException("code " + code));
        CodeForm.Words words =
                typed == null
                        ? new CodeForm.Words(
                                found.name(),
                                found.description(),
                                found.colour(),
                                found.parent().map(book::effective).orElse(null))
                        : typed.words();
        return Templates.code(entry(consultation, book, code, words), errors);
    }

    private TemplateInstance page(UUID id, CodeForm.Words typed, Errors errors) {
        Actor actor = current.signedIn();
        Consultation consultation = coders.coded(id, actor);
        Codebook book = codes.of(consultation);
        Map<UUID, Long> uses = codes.uses(consultation);
        Sheet sheet =
                new Sheet(
                        consultation.href(),
                        consultation.title(),
                        book.tree().stream()
                                .map(
                                        p ->
                                                new Line(
                                                        p.code().id(),
                                                        p.code().name(),
                                                        p.code().description(),
                                                        p.code().colour(),
                                                        Math.min(p.depth(), 4),
                                                        book.standingFor(p.code().id()).stream()
                                                                .mapToLong(
                                                                        c ->
                                                                                uses.getOrDefault(
                                                                                        c, 0L))
                                                                .sum()))
                                .toList(),
                        book.merged().stream()
                                .map(
                                        c ->
                                                new Merged(
                                                        c.id(),
                                                        c.name(),
                                                        book.any(book.effective(c.id()))
                                                                .orElseThrow()
                                                                .name()))
                                .toList(),
                        organisations.byIds(codes.appointed(consultation)).stream()
                                .map(o -> new Appointed(o.id(), o.name()))
                                .toList(),
                        below.all(consultation, actor));
        return Templates.codebook(sheet, entry(consultation, book, null, typed), errors);
    }

    private static Entry entry(
            Consultation consultation, Codebook book, UUID id, CodeForm.Words words) {
        return new Entry(
                consultation.href(),
                consultation.title(),
                id,
                words.name(),
                words.description(),
                IntStream.rangeClosed(1, Code.COLOURS)
                        .mapToObj(
                                n ->
                                        Option.of(
                                                String.valueOf(n),
                                                "coding.colour." + n,
                                                n == words.colour()))
                        .toList(),
                CodingViews.choices(book).stream()
                        .filter(c -> id == null || !c.id().equals(id) && !book.isBelow(c.id(), id))
                        .map(
                                c ->
                                        Option.of(
                                                c.id().toString(),
                                                c.indented(),
                                                c.id().equals(words.parent())))
                        .toList());
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/consultations/" + id + "/codebook")).build();
    }
}
