package org.plenary.signons.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plenary.organisations.StakeholderCategory;

/** An organisation that is asked to sign, in the API. */
@Schema(name = "SignatureInvitation")
record InvitationJson(
        UUID id,
        String name,
        @Schema(examples = "KE") String country,
        @Schema(examples = "002") String region,
        String category,
        UUID organisation,
        boolean member,
        String contact,
        String email,
        @Schema(examples = "fr") String language,
        String why,
        @Schema(description = "invited, opened, promised, board, signed, declined or bounced")
                String state,
        @Schema(description = "The day they named") LocalDate dueOn,
        @Schema(description = "Why they declined") String reason,
        int opens,
        int mails,
        Instant lastMailAt,
        UUID assignedTo) {
    static InvitationJson of(SignatureInvitation invitation, boolean signed) {
        return new InvitationJson(
                invitation.id(),
                invitation.name(),
                invitation.country(),
                invitation.region(),
                invitation.category().map(StakeholderCategory::slug).orElse(null),
                invitation.organisation().orElse(null),
                invitation.member(),
                invitation.contact(),
                invitation.email().orElse(null),
                invitation.language(),
                invitation.why(),
                (signed ? InvitationState.SIGNED : invitation.state()).slug(),
                signed ? null : invitation.dueOn().orElse(null),
                invitation.answer().orElse(null),
                invitation.opens(),
                invitation.written(),
                invitation.writtenAt().orElse(null),
                invitation.assignedTo().orElse(null));
    }
}
