package org.plenary.signons.duplicates;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Htmx;
import org.plenary.shared.web.RefusedException;
import org.plenary.signons.Letter;
import org.plenary.signons.Letters;
import org.plenary.signons.duplicates.DuplicatesView.Chosen;

/** The coordinators' page of what may be one organisation. Nobody else knows it. */
@Path("/letters/{id}/duplicates")
@Produces(MediaType.TEXT_HTML)
@Blocking
class DuplicatePages {
    @CheckedTemplate(basePath = "duplicates")
    static class Templates {
        static native TemplateInstance duplicates(DuplicatesView view, Errors errors);
    }

    static final int PAGE = 20;
    private static final String DECIDED = "decided";
    private static final String LATER = "later";

    private final Letters letters;
    private final Duplicates duplicates;
    private final DuplicateDecisions decisions;
    private final SettlingDuplicates settling;
    private final DuplicateViews views;
    private final CurrentActor current;
    private final Htmx htmx;

    DuplicatePages(
            Letters letters,
            Duplicates duplicates,
            DuplicateDecisions decisions,
            SettlingDuplicates settling,
            DuplicateViews views,
            CurrentActor current,
            Htmx htmx) {
        this.letters = letters;
        this.duplicates = duplicates;
        this.decisions = decisions;
        this.settling = settling;
        this.views = views;
        this.current = current;
        this.htmx = htmx;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id, @RestQuery String show, @RestQuery UUID after) {
        return Templates.duplicates(view(letter(id), show, after, Chosen.NOTHING), Errors.none());
    }

    @POST
    @Path("{suggestion}")
    @Transactional
    public Response settle(
            @RestPath UUID id,
            @RestPath UUID suggestion,
            @RestForm String act,
            @RestForm UUID keep,
            @RestForm List<UUID> same,
            @RestForm boolean remember) {
        Letter letter = letter(id);
        Actor coordinator = current.signedIn();
        List<UUID> ticked = same == null ? List.of() : same;
        switch (act == null ? "" : act) {
            case "different" -> settling.tellApart(letter, suggestion, coordinator);
            case LATER -> settling.putOff(letter, suggestion);
            case "now" -> settling.takeUp(letter, suggestion);
            default -> {
                try {
                    settling.merge(letter, suggestion, keep, ticked, remember, coordinator);
                } catch (RefusedException refused) {
                    if (refused.refusal().status() != 422) {
                        throw refused;
                    }
                    TemplateInstance page =
                            Templates.duplicates(
                                    view(letter, "", null, new Chosen(suggestion, keep, ticked)),
                                    Errors.none().and("s-" + suggestion, refused.refusal()));
                    return htmx.invalid(page, page);
                }
            }
        }
        return back(letter);
    }

    @POST
    @Path("decisions/{decision}/undoing")
    @Transactional
    public Response undo(@RestPath UUID id, @RestPath UUID decision) {
        Letter letter = letter(id);
        settling.undo(letter, decision, current.signedIn());
        return back(letter);
    }

    private DuplicatesView view(Letter letter, String show, UUID after, Chosen chosen) {
        String shown = DECIDED.equals(show) || LATER.equals(show) ? show : "open";
        String address = letter.href() + "/duplicates?show=" + shown;
        boolean decided = DECIDED.equals(shown);
        List<DuplicateSuggestion> found =
                decided ? List.of() : duplicates.open(letter, LATER.equals(shown), after, PAGE + 1);
        List<DuplicateDecision> made = decided ? decisions.of(letter, after, PAGE + 1) : List.of();
        UUID last =
                found.size() > PAGE
                        ? found.get(PAGE - 1).id()
                        : made.size() > PAGE ? made.get(PAGE - 1).id() : null;
        return new DuplicatesView(
                letter.href(),
                letter.title(),
                shown,
                duplicates.open(letter),
                views.groups(found.stream().limit(PAGE).toList(), chosen, current.signedIn()),
                views.decided(made.stream().limit(PAGE).toList()),
                after == null ? null : address,
                last == null ? null : address + "&after=" + last);
    }

    private Letter letter(UUID id) {
        return letters.coordinated(current.signedIn(), id);
    }

    private static Response back(Letter letter) {
        return Response.seeOther(URI.create(letter.href() + "/duplicates")).build();
    }
}
