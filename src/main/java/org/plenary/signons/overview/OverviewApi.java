package org.plenary.signons.overview;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Idempotent;
import org.plenary.signons.Letter;
import org.plenary.signons.campaign.CampaignEvent;
import org.plenary.signons.campaign.CampaignEvents;
import org.plenary.signons.campaign.CoordinatedLetters;

/** A letter's campaign at a glance, and its events, in the API. */
@Path("/api/v1/letters/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Authenticated
@Tag(name = "Campaigns")
class OverviewApi {
    /** So many of those who were asked have signed. */
    @Schema(name = "SignedOfInvited")
    record Share(long signed, long invited) {
        private static Map<String, Share> of(List<Overview.Bar> bars) {
            Map<String, Share> shares = new LinkedHashMap<>();
            bars.forEach(
                    bar ->
                            shares.put(
                                    bar.key().isEmpty() ? "none" : bar.key(),
                                    new Share(bar.signed(), bar.invited())));
            return shares;
        }
    }

    /** A campaign at a glance. */
    @Schema(name = "CampaignOverview")
    record OverviewJson(
            Instant at,
            long signed,
            Long goal,
            long thisWeek,
            long lastWeek,
            @Schema(description = "When the goal is reached if it goes on like this week")
                    LocalDate goalReachedOn,
            List<Curve.Point> curve,
            @Schema(description = "Whether each point of the curve is a week") boolean weekly,
            Map<String, Long> byCountry,
            @Schema(description = "By UN M49 code, of those who were asked")
                    Map<String, Share> byRegion,
            Map<String, Share> byCategory,
            @Schema(description = "How many of those who were asked stand where")
                    Map<String, Long> asked,
            List<NeedJson> needsYou) {
        static OverviewJson of(Overview overview) {
            Map<String, Long> asked = new LinkedHashMap<>();
            overview.board().chips().forEach(chip -> asked.put(chip.which().slug(), chip.count()));
            return new OverviewJson(
                    overview.updatedAt(),
                    overview.figures().total(),
                    overview.goal() == 0 ? null : overview.goal(),
                    overview.pace().thisWeek(),
                    overview.pace().lastWeek(),
                    overview.pace().reached().orElse(null),
                    overview.curve().points(),
                    overview.curve().weekly(),
                    overview.figures().byCountry(),
                    Share.of(overview.regions()),
                    Share.of(overview.categories()),
                    asked,
                    overview.needs().stream()
                            .map(n -> new NeedJson(n.messageKey(), n.args(), n.href()))
                            .toList());
        }
    }

    /** Something that waits for a coordinator; {@code what} names a message, with its values. */
    @Schema(name = "NeedsYou")
    record NeedJson(String what, List<Object> values, String href) {}

    /** What happened on a day. */
    @Schema(
            name = "NewCampaignEvent",
            examples = "{\"day\": \"2026-11-17\", \"words\": \"Webinar\"}")
    record NewEvent(@NotNull LocalDate day, @NotBlank @Size(max = 80) String words) {}

    /** An event of a campaign. */
    @Schema(name = "CampaignEvent")
    record EventJson(UUID id, LocalDate day, String words) {
        static EventJson of(CampaignEvent event) {
            return new EventJson(event.id(), event.day(), event.words());
        }
    }

    /** All events; there are never more than one page. */
    @Schema(name = "CampaignEvents")
    record Events(List<EventJson> items, String next) {}

    private final CoordinatedLetters letters;
    private final Overviews overviews;
    private final CampaignEvents events;
    private final NotingEvents noting;
    private final CurrentActor current;

    OverviewApi(
            CoordinatedLetters letters,
            Overviews overviews,
            CampaignEvents events,
            NotingEvents noting,
            CurrentActor current) {
        this.letters = letters;
        this.overviews = overviews;
        this.events = events;
        this.noting = noting;
        this.current = current;
    }

    @GET
    @Path("overview")
    @Transactional
    @Operation(summary = "A letter's campaign at a glance")
    @APIResponse(responseCode = "404", description = "No such letter for you to look after")
    public OverviewJson overview(@RestPath UUID id) {
        Actor actor = current.signedIn();
        return OverviewJson.of(
                overviews.of(
                        letters.of(actor, id), Overviews.Asked.read(null, null, null, 1), actor));
    }

    @GET
    @Path("events")
    @Transactional
    @Operation(summary = "What happened in a campaign")
    public Events events(@RestPath UUID id) {
        Letter letter = letters.of(current.signedIn(), id);
        return new Events(events.of(letter).stream().map(EventJson::of).toList(), null);
    }

    @POST
    @Path("events")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Note what happened in a campaign")
    @APIResponse(responseCode = "201", description = "Noted")
    public Response note(@RestPath UUID id, @Valid @NotNull NewEvent wanted) {
        Actor actor = current.signedIn();
        CampaignEvent event =
                noting.note(letters.of(actor, id), wanted.day(), wanted.words(), actor);
        return Response.created(URI.create("/api/v1/letters/" + id + "/events/" + event.id()))
                .entity(EventJson.of(event))
                .build();
    }

    @DELETE
    @Path("events/{event}")
    @Transactional
    @Operation(summary = "Take an event back")
    public Response remove(@RestPath UUID id, @RestPath UUID event) {
        Actor actor = current.signedIn();
        noting.remove(letters.of(actor, id), event, actor);
        return Response.noContent().build();
    }
}
