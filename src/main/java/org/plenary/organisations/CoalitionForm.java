package org.plenary.organisations;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;

/** A coalition as typed. */
record CoalitionForm(
        @NotBlank(message = "organisations.error.coalition-name") @Size(max = 200) String name,
        @NotBlank(message = "organisations.error.purpose") @Size(max = 2000) String purpose) {
    CoalitionForm {
        name = name == null ? "" : name.strip();
        purpose = purpose == null ? "" : purpose.strip();
    }

    Errors errors(Forms forms) {
        return forms.check(this);
    }
}
