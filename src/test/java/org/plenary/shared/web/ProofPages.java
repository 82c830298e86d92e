package org.plenary.shared.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** Pages that exist in tests only: every tag once, and every failure once. */
@Path("/proof")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class ProofPages {
    @CheckedTemplate(basePath = "proof")
    static class Templates {
        static native TemplateInstance form(ProofView view, Errors errors);

        static native TemplateInstance form$fields(ProofView view, Errors errors);

        static native TemplateInstance plain(String title);
    }

    record ProofView(
            ProofForm form, List<Option> kinds, Instant closes, long signed, double share) {}

    record ProofForm(
            @RestForm @NotBlank(message = "shared.error.choose") String name,
            @RestForm @Email String email,
            @RestForm @Size(max = 10) String answer,
            @RestForm String kind,
            @RestForm boolean agree) {}

    @Inject Forms forms;
    @Inject Htmx htmx;
    @Inject Cached cached;

    @GET
    @Path("form")
    public TemplateInstance form() {
        return Templates.form(view(new ProofForm("", "", "", "b", false)), Errors.none());
    }

    /** The form as it comes back when everything is wrong. */
    @GET
    @Path("wrong")
    public TemplateInstance wrong() {
        var form = new ProofForm("", "nobody", "much too long an answer", "a", false);
        return Templates.form(view(form), forms.check(form).and("agree", "shared.error.required"));
    }

    @POST
    @Path("form")
    public Response send(@BeanParam ProofForm form) {
        var errors = forms.check(form);
        if (errors.any()) {
            return htmx.invalid(
                    Templates.form$fields(view(form), errors), Templates.form(view(form), errors));
        }
        return htmx.fragment(Templates.form$fields(view(form), errors)).orSeeOther("/proof/form");
    }

    @GET
    @Path("cached")
    public Response cached(@Context Request request) {
        return cached.page(request, "v1", () -> Templates.plain("A <b> title"));
    }

    @GET
    @Path("refused")
    public String refused() {
        throw Refusal.because("shared.error.too-small", 7).asException();
    }

    @GET
    @Path("hidden")
    public String hidden() {
        throw new NotVisibleException("letter 7");
    }

    @GET
    @Path("broken")
    public String broken() {
        throw new IllegalStateException("a secret detail");
    }

    @GET
    @Path("forbidden")
    public String forbidden() {
        throw new io.quarkus.security.ForbiddenException();
    }

    private static ProofView view(ProofForm form) {
        return new ProofView(
                form,
                List.of(
                        new Option("a", "First", "With a hint", "a".equals(form.kind())),
                        Option.of("b", "Second", "b".equals(form.kind()))),
                Instant.now().plusSeconds(12 * 86400 + 60),
                1284,
                0.5);
    }

    /** The API's side. */
    @Path("/api/v1/proof")
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes(MediaType.APPLICATION_JSON)
    @Blocking
    public static class ProofApi {
        public record Body(@NotBlank String name, @Email String email) {}

        @POST
        public Body take(@Valid Body body) {
            return body;
        }

        @GET
        @Path("refused")
        public Body refused() {
            throw Refusal.gone("shared.error.taken").asException();
        }

        @GET
        @Path("broken")
        public Body broken() {
            throw new IllegalStateException("a secret detail");
        }

        @GET
        @Path("secured")
        @io.quarkus.security.Authenticated
        public Body secured() {
            return new Body("x", null);
        }
    }
}
