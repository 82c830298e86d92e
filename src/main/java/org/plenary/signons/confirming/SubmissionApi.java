package org.plenary.signons.confirming;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.shared.abuse.NetworkAddress;
import org.plenary.shared.abuse.ProofOfWork;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;
import org.plenary.shared.web.InvalidFormException;

/** Signing without an account, for programs: a campaign's own form, for instance. */
@Path("/api/v1/letters/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Sign-ons")
class SubmissionApi {
    /** What somebody says who signs without an account. */
    @Schema(name = "NewSubmission")
    record NewSubmission(
            @Schema(examples = "organisation", description = "organisation or individual")
                    String kind,
            @Schema(description = "The hash of the words that were shown") String sha256,
            @Schema(examples = "Tierra Viva") String name,
            @Schema(
                            examples = "CO",
                            description =
                                    "ISO 3166-1 alpha-2; 001 for a network of several countries")
                    String country,
            @Schema(examples = "civil-society") String category,
            @Schema(examples = "https://tierra-viva.example") String website,
            @Schema(examples = "Lucía Quintero", description = "never published") String contact,
            String role,
            @Schema(examples = "lucia@tierra-viva.example") String email,
            @Schema(examples = "es", description = "of the mails: one of en fr es ar zh ru")
                    String language,
            @Schema(
                            examples = "everybody",
                            description =
                                    "everybody, coalition-and-recipient, coalition, recipient or coordinators")
                    String visibility,
            @Schema(description = "on behalf of how many members") Integer members,
            @Schema(description = "statement of position") String words,
            @Schema(description = "that the person may sign for the organisation")
                    boolean authority,
            @Schema(description = "that the person has read the privacy notice and agrees")
                    boolean consent,
            @Schema(description = "the challenge, if work was done") String challenge,
            @Schema(description = "what came of the work") String work) {
        SubmissionForm form(String pageLanguage) {
            return new SubmissionForm(
                    kind,
                    sha256,
                    name,
                    country,
                    category,
                    website,
                    contact,
                    role,
                    email,
                    language == null ? pageLanguage : language,
                    visibility == null ? "everybody" : visibility,
                    members == null ? "" : members.toString(),
                    words,
                    authority,
                    consent);
        }
    }

    /** Always the same. */
    @Schema(name = "SubmissionTaken")
    record Taken(@Schema(examples = "check-your-mail") String next) {}

    /** Work to do. */
    @Schema(name = "WorkChallenge")
    record Challenge(
            String challenge,
            @Schema(
                            description =
                                    "how many zero bits SHA-256 of \"challenge:number\" must begin with")
                    int bits) {}

    /** Who wants the mail once more. */
    @Schema(name = "SubmissionAgain")
    record Again(@Schema(examples = "awa@reseau.example") String email) {}

    /** The secret of a mailed link. */
    @Schema(name = "NewConfirmation")
    record NewConfirmation(@NotBlank String token, @NotBlank String sha256) {}

    /** What came of a confirmation. */
    @Schema(name = "Confirmation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Confirmation(UUID signOn, @Schema(examples = "effective") String state) {}

    private final Submitting submitting;
    private final Confirming confirming;
    private final Gate gate;
    private final Language language;
    private final Forms forms;
    private final CurrentVertxRequest request;

    SubmissionApi(
            Submitting submitting,
            Confirming confirming,
            Gate gate,
            Language language,
            Forms forms,
            CurrentVertxRequest request) {
        this.submitting = submitting;
        this.confirming = confirming;
        this.gate = gate;
        this.language = language;
        this.forms = forms;
        this.request = request;
    }

    @POST
    @Path("submissions")
    @Operation(
            summary = "Sign without an account",
            description =
                    "The holder of the mail address is asked to confirm. The answer is always the same. Beyond the limits"
                            + " a submission without work waits for a coordinator after its confirmation.")
    @APIResponse(responseCode = "202", description = "Taken")
    @APIResponse(responseCode = "404", description = "No such letter, or it has no public form")
    @APIResponse(responseCode = "409", description = "Closed, or the text is another one now")
    @APIResponse(responseCode = "422", description = "Something is missing or cannot be right")
    @APIResponse(responseCode = "429", description = "Far too many without work")
    public Response submit(@RestPath UUID id, @NotNull NewSubmission body) {
        SubmissionForm form = body.form(language.tag());
        Errors errors = form.errors(forms);
        InvalidFormException.throwIfAny(errors);
        Sender sender =
                new Sender(
                        NetworkAddress.of(
                                request.getCurrent().request().remoteAddress().hostAddress()),
                        body.challenge(),
                        body.work());
        submitting.take(id, form.said(), form.sha256(), sender, true);
        return Response.accepted(new Taken("check-your-mail")).build();
    }

    @POST
    @Path("submissions/again")
    @Operation(
            summary = "Have the mail with the link written once more",
            description =
                    "To the address of a submission that waits. The answer is always the same, and no address is written"
                            + " to more often than the limits allow.")
    @APIResponse(responseCode = "202", description = "Taken")
    @APIResponse(responseCode = "404", description = "No such letter")
    @APIResponse(responseCode = "422", description = "No mail address")
    public Response again(@RestPath UUID id, @NotNull Again body) {
        AgainForm form = new AgainForm(body.email());
        InvalidFormException.throwIfAny(forms.check(form));
        submitting.again(id, form.email());
        return Response.accepted(new Taken("check-your-mail")).build();
    }

    @POST
    @Path("work")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Work for a submission beyond the limits",
            description =
                    "Find a number so that SHA-256 of challenge, colon and number begins with so many zero bits,"
                            + " and send both with the submission.")
    @APIResponse(responseCode = "200", description = "A challenge, for this letter and once")
    public Challenge work(@RestPath UUID id) {
        QuarkusTransaction.requiringNew().run(() -> submitting.open(id));
        ProofOfWork.Challenge challenge = gate.challenge(id);
        return new Challenge(challenge.text(), challenge.bits());
    }

    @POST
    @Path("confirmations")
    @Operation(
            summary = "Confirm a submission",
            description = "With the token of the mailed link; a second time changes nothing.")
    @APIResponse(responseCode = "201", description = "Confirmed; Location names the sign-on")
    @APIResponse(responseCode = "409", description = "Too late, or the text is another one now")
    @APIResponse(responseCode = "410", description = "The token is not good any more")
    public Response confirm(@RestPath UUID id, @Valid @NotNull NewConfirmation body) {
        Confirmed made = confirming.confirm(id, body.token(), body.sha256());
        return Response.created(URI.create("/api/v1/letters/" + id + "/sign-ons/" + made.signOn()))
                .entity(new Confirmation(made.signOn(), made.state().slug()))
                .build();
    }
}
