package org.plenary.signons.reservations;

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
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.signons.Letter;
import org.plenary.signons.Letters;
import org.plenary.statements.ParagraphLabels;
import org.plenary.statements.Versions;

/** Where coordinators agree to the wording of reservations. */
@Path("/letters/{id}/reservations")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ReservationPages {
    private static final int PAGE = 50;

    @CheckedTemplate(basePath = "reservations")
    static class Templates {
        static native TemplateInstance reservations(
                String href, String title, List<Line> lines, String previous, String next);
    }

    /**
     * A reservation as coordinators see it.
     *
     * @param label what its paragraph is called; empty for the whole text
     */
    record Line(
            UUID id,
            String name,
            String kind,
            String label,
            String words,
            String state,
            String reason) {
        public String kindKey() {
            return "signons.footnote." + kind;
        }

        public String stateKey() {
            return "reservations.state." + state;
        }

        public boolean open() {
            return ReservationState.PROPOSED.slug().equals(state);
        }
    }

    private final Letters letters;
    private final Reservations reservations;
    private final Versions versions;
    private final Wordings wordings;
    private final Vault vault;
    private final CurrentActor current;

    ReservationPages(
            Letters letters,
            Reservations reservations,
            Versions versions,
            Wordings wordings,
            Vault vault,
            CurrentActor current) {
        this.letters = letters;
        this.reservations = reservations;
        this.versions = versions;
        this.wordings = wordings;
        this.vault = vault;
        this.current = current;
    }

    @GET
    @Transactional
    public TemplateInstance reservations(@RestPath UUID id, @RestQuery int page) {
        Letter letter = letter(current.signedIn(), id);
        int number = Math.max(1, page);
        List<Reservation> found = reservations.of(letter, (number - 1) * PAGE, PAGE + 1);
        Map<String, String> labels =
                ParagraphLabels.byId(
                        versions.of(letter.statement(), letter.version())
                                .orElseThrow()
                                .text()
                                .numbered());
        String here = letter.href() + "/reservations?page=";
        return Templates.reservations(
                letter.href(),
                letter.title(),
                found.stream().limit(PAGE).map(r -> line(r, labels)).toList(),
                number > 1 ? here + (number - 1) : null,
                found.size() > PAGE ? here + (number + 1) : null);
    }

    @POST
    @Path("{reservation}/approval")
    @Transactional
    public Response approve(@RestPath UUID id, @RestPath UUID reservation) {
        Actor actor = current.signedIn();
        wordings.approve(reservation(actor, id, reservation), actor);
        return back(id);
    }

    @POST
    @Path("{reservation}/refusal")
    @Transactional
    public Response refuse(@RestPath UUID id, @RestPath UUID reservation, @RestForm String reason) {
        Actor actor = current.signedIn();
        wordings.refuse(reservation(actor, id, reservation), reason, actor);
        return back(id);
    }

    private Line line(Reservation r, Map<String, String> labels) {
        return new Line(
                r.id(),
                r.signOn().identity(vault).name(),
                r.kind().slug(),
                r.paragraph().map(p -> labels.getOrDefault(p, "")).orElse(""),
                r.words(vault),
                r.state().slug(),
                r.reason());
    }

    private Letter letter(Actor actor, UUID id) {
        return letters.coordinated(actor, id);
    }

    private Reservation reservation(Actor actor, UUID id, UUID reservation) {
        return reservations
                .locked(letter(actor, id), reservation)
                .orElseThrow(() -> new NotVisibleException("reservation " + reservation));
    }

    private static Response back(UUID letter) {
        return Response.seeOther(URI.create("/letters/" + letter + "/reservations")).build();
    }
}
