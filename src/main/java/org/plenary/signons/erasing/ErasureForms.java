package org.plenary.signons.erasing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;
import org.plenary.organisations.Actor;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;
import org.plenary.shared.web.Htmx;
import org.plenary.signons.Letter;

/** The form with which somebody's data is erased on request. */
@ApplicationScoped
class ErasureForms {
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

    private final ErasingAddresses erasing;
    private final ErasureMarks marks;
    private final Forms forms;
    private final Htmx htmx;

    ErasureForms(ErasingAddresses erasing, ErasureMarks marks, Forms forms, Htmx htmx) {
        this.erasing = erasing;
        this.marks = marks;
        this.forms = forms;
        this.htmx = htmx;
    }

    /** The empty form; null means every letter. */
    TemplateInstance blank(Letter letter) {
        return Templates.erasures(view(letter, "", false, null, Errors.none()));
    }

    /** Erases what the form asks for, or shows what is wrong with it. */
    @Transactional(Transactional.TxType.MANDATORY)
    Response erase(Letter letter, Stream<Letter> all, String email, boolean name, Actor actor) {
        Form form = new Form(email);
        Errors errors = forms.check(form);
        if (errors.any()) {
            TemplateInstance page =
                    Templates.erasures(view(letter, form.email(), name, null, errors));
            return htmx.invalid(page, page);
        }
        int count =
                letter == null
                        ? erasing.eraseEverywhere(form.email(), all, name, actor)
                        : erasing.erase(form.email(), all, name, actor);
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
}
