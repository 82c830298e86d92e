package org.plenary.signons.erasing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Role;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;
import org.plenary.shared.web.Htmx;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.signons.Letter;
import org.plenary.signons.Letters;

/**
 * Erasing on request: coordinators under their letter, administrators of the platform everywhere.
 */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ErasurePages {
    @CheckedTemplate(basePath = "erasing")
    static class Templates {
        static native TemplateInstance erasures(View view);
    }

    /**
     * The form.
     *
     * @param letter its title, null for all letters
     * @param erased how many signatures were just erased, or null
     * @param outside whether a restored database can learn again what was erased
     */
    record View(
            String action,
            String letter,
            String letterHref,
            String email,
            boolean name,
            Integer erased,
            boolean outside,
            Errors errors) {}

    record Form(
            @NotBlank(message = "shared.error.email")
                    @Email(message = "shared.error.email")
                    @Size(max = 254)
                    String email) {
        Form {
            email = email == null ? "" : email.strip();
        }
    }

    private final CurrentActor current;
    private final Letters letters;
    private final ErasingAddresses erasing;
    private final ErasureMarks marks;
    private final Forms forms;
    private final Htmx htmx;

    ErasurePages(
            CurrentActor current,
            Letters letters,
            ErasingAddresses erasing,
            ErasureMarks marks,
            Forms forms,
            Htmx htmx) {
        this.current = current;
        this.letters = letters;
        this.erasing = erasing;
        this.marks = marks;
        this.forms = forms;
        this.htmx = htmx;
    }

    @GET
    @Path("letters/{id}/erasures")
    @Transactional
    public TemplateInstance ofLetter(@RestPath UUID id) {
        return Templates.erasures(view(letter(id), "", false, null, Errors.none()));
    }

    @POST
    @Path("letters/{id}/erasures")
    @Transactional
    public Response eraseUnder(@RestPath UUID id, @RestForm String email, @RestForm boolean name) {
        Letter letter = letter(id);
        return erase(letter, Stream.of(letter), new Form(email), name);
    }

    @GET
    @Path("erasures")
    @Transactional
    public TemplateInstance everywhere() {
        administrator();
        return Templates.erasures(view(null, "", false, null, Errors.none()));
    }

    @POST
    @Path("erasures")
    @Transactional
    public Response eraseEverywhere(@RestForm String email, @RestForm boolean name) {
        administrator();
        return erase(null, letters.streamAll(), new Form(email), name);
    }

    private Response erase(Letter letter, Stream<Letter> all, Form form, boolean name) {
        Errors errors = forms.check(form);
        if (errors.any()) {
            TemplateInstance page =
                    Templates.erasures(view(letter, form.email(), name, null, errors));
            return htmx.invalid(page, page);
        }
        int count = erasing.erase(form.email(), all, name, current.get());
        return Response.ok(Templates.erasures(view(letter, "", false, count, Errors.none())))
                .build();
    }

    private View view(Letter letter, String email, boolean name, Integer erased, Errors errors) {
        return new View(
                letter == null ? "/erasures" : letter.href() + "/erasures",
                letter == null ? null : letter.title(),
                letter == null ? null : letter.href(),
                email,
                name,
                erased,
                marks.areKeptOutside(),
                errors);
    }

    private Letter letter(UUID id) {
        return letters.coordinatedBy(current.signedIn(), id)
                .orElseThrow(() -> new NotVisibleException("letter " + id));
    }

    private void administrator() {
        Actor actor = current.signedIn();
        if (!actor.is(Role.PLATFORM_ADMIN)) {
            throw new NotVisibleException("erasures");
        }
    }
}
