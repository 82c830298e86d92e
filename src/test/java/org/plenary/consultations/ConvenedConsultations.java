package org.plenary.consultations;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Coalitions;
import org.plenary.organisations.Level;
import org.plenary.organisations.Power;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.support.World;

/** Consultations in the database, which a member of a coalition looks after. */
@ApplicationScoped
public class ConvenedConsultations {
    private final World world;
    private final Founding founding;
    private final Planning planning;
    private final Equipping equipping;
    private final Coalitions coalitions;
    private final DatabaseClock clock;

    ConvenedConsultations(
            World world,
            Founding founding,
            Planning planning,
            Equipping equipping,
            Coalitions coalitions,
            DatabaseClock clock) {
        this.world = world;
        this.founding = founding;
        this.planning = planning;
        this.equipping = equipping;
        this.coalitions = coalitions;
        this.clock = clock;
    }

    /** A consultation and who looks after it. */
    public record Convened(
            UUID id, World.Alliance coalition, World.Body organisation, World.Somebody convenor) {
        public String href() {
            return "/consultations/" + id;
        }
    }

    /** One that everybody may answer now, with a child, phases, a key date and a paper. */
    public Convened open() {
        World.Alliance coalition = world.coalition();
        World.Body body = world.organisation("Atlas Bridges", "MA", coalition);
        World.Somebody convenor = world.person(body, Power.CONVENE);
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            Actor actor = convenor.actingFor(body);
                            Consultation asked = found(coalition, actor, Level.NATIONAL);
                            UUID id = asked.id();
                            phase(id, PhaseKind.PREPARING, -30, -20, actor);
                            phase(id, PhaseKind.OPEN, -20, 12, actor);
                            phase(id, PhaseKind.ANALYSING, 12, 20, actor);
                            phase(id, PhaseKind.REPORTING, 20, 40, actor);
                            planning.note(
                                    id,
                                    "What we heard, published",
                                    LocalDate.of(2030, 1, 7),
                                    actor);
                            equipping.link(
                                    id, "Briefing", "en", "https://passage.example/b", actor);
                            Consultation child = found(coalition, actor, Level.LOCAL);
                            founding.feed(child.id(), id, actor);
                            founding.publish(id, actor);
                            founding.publish(child.id(), actor);
                            return new Convened(id, coalition, body, convenor);
                        });
    }

    private Consultation found(World.Alliance coalition, Actor actor, Level level) {
        Details bare = Asked.details(level);
        Details details =
                new Details(
                        "What stands between you and a hospital?",
                        "en",
                        "We want to hear from those who live it.\n\n- What you say goes up.",
                        level == Level.LOCAL
                                ? Reach.of(level, "MA", "طنجة")
                                : Reach.of(level, "MA", ""),
                        List.of("services", "الخدمات"),
                        List.of("gcm-15", "gcm-p6"),
                        List.of("en", "ar"),
                        "A foundation",
                        bare.participation(),
                        Set.of(),
                        bare.readers(),
                        bare.contact());
        return founding.found(
                coalitions.findById(coalition.id()), actor.actingFor(), details, actor);
    }

    private void phase(UUID id, PhaseKind kind, int from, int until, Actor actor) {
        Instant now = clock.now();
        planning.plan(
                id,
                new PhasePlan(
                        kind,
                        "",
                        "Members and allies.",
                        new Span(
                                now.plus(Duration.ofDays(from)),
                                now.plus(Duration.ofDays(until)),
                                ZoneId.of("Africa/Casablanca"))),
                actor);
    }
}
