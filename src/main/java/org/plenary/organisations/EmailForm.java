package org.plenary.organisations;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.FieldError;
import org.plenary.shared.web.Forms;

/** An address to write to. */
record EmailForm(
        @NotBlank(message = "shared.error.email")
                @Email(message = "shared.error.email")
                @Size(max = 254)
                String email) {
    EmailForm {
        email = email == null ? "" : email.strip();
    }

    /** What is wrong with it, said at the field that holds it. */
    Errors errors(Forms forms, String field) {
        return Errors.of(
                forms.check(this).all().stream()
                        .map(e -> new FieldError(field, e.messageKey(), e.args()))
                        .distinct()
                        .limit(1)
                        .toList());
    }
}
