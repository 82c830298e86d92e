package org.plenary.signons.reviewing;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.signons.Letter;
import org.plenary.signons.Letters;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignOns;

/** What waits under a letter, for programs of those who look after it. */
@Path("/api/v1/letters/{id}/review")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Sign-ons")
class ReviewApi {
    private static final int PAGE = 50;

    /** What waits, longest first; {@code next} is the offset of the following page. */
    @Schema(name = "WaitingSignOns")
    record Page(List<ReviewView.Waiting> items, Integer next) {}

    @Schema(name = "SignOnAcceptance")
    record Acceptance(
            @Schema(description = "whether it is another organisation than the one of its name")
                    boolean another,
            @Schema(description = "slug of the organisation in the register that it is")
                    String organisation) {}

    @Schema(name = "SignOnRejection")
    record Rejection(@Size(max = 1000) String reason) {}

    @Schema(name = "ReviewDecision")
    record Decided(UUID signOn, @Schema(examples = "effective") String state) {}

    private final CurrentActor current;
    private final Letters letters;
    private final SignOns signOns;
    private final Reviewing reviewing;
    private final ReviewViews views;

    ReviewApi(
            CurrentActor current,
            Letters letters,
            SignOns signOns,
            Reviewing reviewing,
            ReviewViews views) {
        this.current = current;
        this.letters = letters;
        this.signOns = signOns;
        this.reviewing = reviewing;
        this.views = views;
    }

    @GET
    @Transactional
    @Operation(summary = "Sign-ons that wait for coordinators, with the reasons; for coordinators")
    public Page waiting(@RestPath UUID id, @RestQuery int after) {
        int offset = Math.max(0, after);
        List<ReviewView.Waiting> found = views.waiting(letter(id), offset, PAGE + 1);
        return new Page(
                found.stream().limit(PAGE).toList(), found.size() > PAGE ? offset + PAGE : null);
    }

    @POST
    @Path("{signOn}/acceptance")
    @Transactional
    @Operation(summary = "Let a sign-on count; for coordinators")
    @APIResponse(
            responseCode = "409",
            description =
                    "Decided already, or one of its name stands and it is not said to be another")
    public Decided accept(
            @RestPath UUID id, @RestPath UUID signOn, @Valid @NotNull Acceptance body) {
        SignOn found = locked(letter(id), signOn);
        reviewing.accept(found, body.another(), body.organisation(), current.get());
        return new Decided(signOn, found.state().slug());
    }

    @POST
    @Path("{signOn}/rejection")
    @Transactional
    @Operation(summary = "Do not let a sign-on count, and say why; for coordinators")
    public Decided reject(
            @RestPath UUID id, @RestPath UUID signOn, @Valid @NotNull Rejection body) {
        SignOn found = locked(letter(id), signOn);
        reviewing.reject(found, body.reason(), current.get());
        return new Decided(signOn, found.state().slug());
    }

    private Letter letter(UUID id) {
        return letters.coordinated(current.signedIn(), id);
    }

    private SignOn locked(Letter letter, UUID id) {
        return signOns.locked(letter, id)
                .orElseThrow(() -> new NotVisibleException("sign-on " + id));
    }
}
