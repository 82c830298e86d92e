package org.plenary.signons.campaign;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.plenary.organisations.Actor;
import org.plenary.organisations.StakeholderCategory;
import org.plenary.shared.tables.CsvTable;
import org.plenary.signons.Letter;

/** Everybody who was asked to sign, with where it stands, as CSV for coordinators. */
final class InvitationCsv {
    static final String MEDIA_TYPE = CsvTable.MEDIA_TYPE;

    private static final List<String> HEADER =
            List.of(
                    "organisation",
                    "country",
                    "region",
                    "category",
                    "member",
                    "contact",
                    "email",
                    "language",
                    "why",
                    "state",
                    "due_on",
                    "answer",
                    "opened",
                    "mails",
                    "last_mail_at");

    private InvitationCsv() {}

    /** The list of a letter that this person looks after. */
    static Response answer(
            UUID id,
            CoordinatedLetters letters,
            SignatureInvitations invitations,
            Actor coordinator) {
        QuarkusTransaction.requiringNew().run(() -> letters.of(coordinator, id));
        StreamingOutput lines =
                out ->
                        QuarkusTransaction.requiringNew()
                                .timeout(600)
                                .run(
                                        () -> {
                                            Letter letter = letters.of(coordinator, id);
                                            try (Stream<SignatureInvitation> all =
                                                    invitations.stream(letter)) {
                                                CsvTable.write(
                                                        out,
                                                        HEADER,
                                                        all.map(i -> cells(i, invitations)));
                                            }
                                        });
        return Response.ok(lines)
                .type(MEDIA_TYPE)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"invitations-" + id + ".csv\"")
                .build();
    }

    private static List<String> cells(
            SignatureInvitation invitation, SignatureInvitations invitations) {
        boolean signed = invitations.hasSigned(invitation);
        return List.of(
                invitation.name(),
                invitation.country() == null ? "" : invitation.country(),
                invitation.region(),
                invitation.category().map(StakeholderCategory::slug).orElse(""),
                String.valueOf(invitation.member()),
                invitation.contact(),
                invitation.email().orElse(""),
                invitation.language(),
                invitation.why(),
                (signed ? InvitationState.SIGNED : invitation.state()).slug(),
                signed ? "" : invitation.dueOn().map(LocalDate::toString).orElse(""),
                invitation.answer().orElse(""),
                String.valueOf(invitation.opens()),
                String.valueOf(invitation.written()),
                invitation
                        .writtenAt()
                        .map(at -> at.truncatedTo(ChronoUnit.SECONDS))
                        .map(Instant::toString)
                        .orElse(""));
    }
}
