package org.plenary.signons.confirming;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Who wants the link once more. */
record AgainForm(
        @NotBlank(message = "shared.error.email")
                @Email(message = "shared.error.email")
                @Size(max = 254)
                @Pattern(regexp = SubmissionForm.ONE_ADDRESS, message = "shared.error.email")
                String email) {
    AgainForm {
        email = email == null ? "" : email.strip();
    }
}
