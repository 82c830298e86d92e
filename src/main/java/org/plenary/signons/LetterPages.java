package org.plenary.signons;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.time.Deadline;
import org.plenary.shared.web.Cached;
import org.plenary.shared.web.Chrome;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;
import org.plenary.shared.web.Htmx;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.RefusedException;
import org.plenary.statements.Version;

/** Letters: their list, the page of each, and the form that opens one. */
@Path("/letters")
@Produces(MediaType.TEXT_HTML)
@Blocking
class LetterPages {
    @CheckedTemplate(basePath = "signons")
    static class Templates {
        static native TemplateInstance letters(
                List<LetterLine> letters, String previous, String next);

        static native TemplateInstance letter(LetterPage page);

        static native TemplateInstance letter$count(LetterPage page);

        static native TemplateInstance open(
                LetterForm form, String version, List<String> zones, Errors errors);
    }

    private final LetterFaces faces;
    private final LetterLines lines;
    private final SigningBoxes boxes;
    private final OpeningLetters opening;
    private final Signing signing;
    private final CurrentActor current;
    private final Cached cached;
    private final Htmx htmx;
    private final Forms forms;
    private final Chrome chrome;
    private final Clock clock;

    LetterPages(
            LetterFaces faces,
            LetterLines lines,
            SigningBoxes boxes,
            OpeningLetters opening,
            Signing signing,
            CurrentActor current,
            Cached cached,
            Htmx htmx,
            Forms forms,
            Chrome chrome,
            Clock clock) {
        this.faces = faces;
        this.lines = lines;
        this.boxes = boxes;
        this.opening = opening;
        this.signing = signing;
        this.current = current;
        this.cached = cached;
        this.htmx = htmx;
        this.forms = forms;
        this.chrome = chrome;
        this.clock = clock;
    }

    @GET
    public TemplateInstance letters(@RestQuery int page) {
        int number = Math.max(1, page);
        LetterLines.Page found = lines.readableBy(current.get(), number);
        return Templates.letters(
                found.lines(),
                number > 1 ? "/letters?page=" + (number - 1) : null,
                found.more() ? "/letters?page=" + (number + 1) : null);
    }

    @GET
    @Path("new")
    @Transactional
    public TemplateInstance form(@RestQuery UUID statement, @RestQuery int version) {
        Actor actor = current.signedIn();
        if (statement == null) {
            throw new NotVisibleException("statement");
        }
        Version found = opening.version(statement, version, actor);
        return Templates.open(
                LetterForm.about(found), name(found), Deadline.zones(), Errors.none());
    }

    @POST
    @Transactional
    public Response open(
            @RestForm UUID statement,
            @RestForm int version,
            @RestForm String title,
            @RestForm String addressees,
            @RestForm String introduction,
            @RestForm String deadline,
            @RestForm String zone,
            @RestForm String goal,
            @RestForm boolean individuals,
            @RestForm String announced,
            @RestForm String grace,
            @RestForm String deliver,
            @RestForm boolean publicForm,
            @RestForm boolean observers,
            @RestForm boolean reviewAll,
            @RestForm String textRule) {
        Actor actor = current.signedIn();
        LetterForm form =
                new LetterForm(
                        statement,
                        version,
                        title,
                        addressees,
                        introduction,
                        deadline,
                        zone,
                        goal,
                        individuals,
                        announced,
                        grace,
                        deliver,
                        publicForm,
                        observers,
                        reviewAll,
                        textRule);
        if (statement == null) {
            throw new NotVisibleException("statement");
        }
        Version found = opening.version(statement, version, actor);
        Errors errors = forms.check(form);
        if (!errors.any()) {
            try {
                return Response.seeOther(
                                URI.create(opening.open(found, form.terms(), actor).href()))
                        .build();
            } catch (RefusedException refused) {
                errors =
                        Errors.none().and(LetterForm.fieldOf(refused.refusal()), refused.refusal());
            }
        }
        TemplateInstance page = Templates.open(form, name(found), Deadline.zones(), errors);
        return htmx.invalid(page, page);
    }

    @GET
    @Path("{id}")
    public Response letter(
            @RestPath UUID id,
            @RestQuery String q,
            @RestQuery String country,
            @RestQuery String region,
            @RestQuery String category,
            @RestQuery int page,
            @RestQuery String i,
            @Context Request request) {
        if (i != null) {
            // The personal link of somebody who was asked to sign.
            return Response.seeOther(
                            UriBuilder.fromPath("/letters/{id}/invitation")
                                    .queryParam("i", "{i}")
                                    .build(id, i))
                    .build();
        }
        LetterPage.Asked asked =
                new LetterPage.Asked(q, country, region, category, Math.max(1, page));
        Actor actor = current.get();
        LetterFace face = faces.visibleTo(actor, id);
        if (actor.signedIn() || !faces.isPublic(id)) {
            boolean open = face.isOpen(clock.instant());
            SigningBox box =
                    actor.signedIn()
                            ? boxes.forPerson(id, actor, open, SignForm.empty(), Errors.none())
                            : boxes.forVisitor(open);
            return Response.ok(Templates.letter(page(face, asked, box, actor))).build();
        }
        return cached.kept(request, id, () -> Templates.letter(page(face, asked, null, actor)));
    }

    /** What the page asks for every half a minute. */
    @GET
    @Path("{id}/count")
    public Response count(@RestPath UUID id, @Context Request request) {
        Actor actor = current.get();
        LetterFace face = faces.visibleTo(actor, id);
        TemplateInstance count =
                Templates.letter$count(page(face, LetterPage.Asked.NOTHING, null, actor));
        return face.forEverybody()
                ? cached.kept(request, id, () -> count)
                : Response.ok(count).build();
    }

    @POST
    @Path("{id}/sign-ons")
    public Response sign(
            @RestPath UUID id,
            @RestForm String kind,
            @RestForm String sha256,
            @RestForm String role,
            @RestForm String country,
            @RestForm boolean authority,
            @RestForm String visibility,
            @RestForm boolean observer,
            @RestForm String members,
            @RestForm String wording,
            @RestForm String paragraph,
            @RestForm String words,
            @RestForm boolean another) {
        Actor actor = current.signedIn();
        SignForm form =
                new SignForm(
                        kind,
                        sha256,
                        role,
                        country,
                        authority,
                        visibility,
                        observer,
                        members,
                        wording,
                        paragraph,
                        words,
                        another);
        Errors errors = forms.check(form);
        if (!errors.any()) {
            Declaration declaration =
                    form.inOwnName()
                            ? Declaration.inOwnName(role, country, sha256)
                            : Declaration.forOrganisation(actor.actingFor(), role, sha256);
            try {
                signing.sign(id, declaration.in(form.manner()), actor);
                return Response.seeOther(URI.create("/letters/" + id + "#sign")).build();
            } catch (RefusedException refused) {
                // What somebody wrote is kept where they can mend it.
                String field = SignForm.fieldOf(refused.refusal());
                if (field == null) {
                    throw refused;
                }
                errors = Errors.none().and(field, refused.refusal());
            }
        }
        LetterFace face = faces.visibleTo(actor, id);
        SigningBox box = boxes.forPerson(id, actor, face.isOpen(clock.instant()), form, errors);
        TemplateInstance page = Templates.letter(page(face, LetterPage.Asked.NOTHING, box, actor));
        return htmx.invalid(page, page);
    }

    /** The letter's address for cameras. */
    @GET
    @Path("{id}/qr.svg")
    @Produces({"image/svg+xml", MediaType.TEXT_HTML})
    public Response qr(@RestPath UUID id) {
        faces.visibleTo(current.get(), id);
        return Response.ok(QrCode.svg(chrome.origin() + "/letters/" + id), "image/svg+xml")
                .header("Cache-Control", "public, max-age=86400")
                .build();
    }

    /** The same as a picture that any program can print. */
    @GET
    @Path("{id}/qr.png")
    @Produces({"image/png", MediaType.TEXT_HTML})
    public Response qrPicture(@RestPath UUID id) {
        faces.visibleTo(current.get(), id);
        return Response.ok(QrCode.png(chrome.origin() + "/letters/" + id), "image/png")
                .header("Cache-Control", "public, max-age=86400")
                .build();
    }

    private LetterPage page(LetterFace face, LetterPage.Asked asked, SigningBox box, Actor actor) {
        Instant now = clock.instant();
        LetterFaces.Narrowed narrowed =
                asked.filter().narrows()
                        ? faces.narrowed(face.id(), asked.filter(), asked.page())
                        : null;
        return new LetterPage(
                face,
                face.isOpen(now),
                asked,
                narrowed,
                box == null ? boxes.forVisitor(face.isOpen(now)) : box,
                actor.signedIn() && lines.isCoordinatedBy(actor, face.id()),
                chrome.origin() + face.href());
    }

    private static String name(Version version) {
        return version.statement().title() + ", " + version.label();
    }
}
