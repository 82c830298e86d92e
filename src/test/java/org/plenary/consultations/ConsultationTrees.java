package org.plenary.consultations;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plenary.consultations.OpenedConsultations.Opened;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Coalitions;
import org.plenary.organisations.Level;
import org.plenary.organisations.Role;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.support.World;

/** Trees of consultations of a new coalition: two local ones, a national, a global one. */
@ApplicationScoped
public class ConsultationTrees {
    private final World world;
    private final Founding founding;
    private final Planning planning;
    private final Coalitions coalitions;
    private final DatabaseClock clock;

    ConsultationTrees(
            World world,
            Founding founding,
            Planning planning,
            Coalitions coalitions,
            DatabaseClock clock) {
        this.world = world;
        this.founding = founding;
        this.planning = planning;
        this.coalitions = coalitions;
        this.clock = clock;
    }

    /** A tree, whose consultations two coordinators look after. */
    public record Tree(
            World.Alliance coalition,
            World.Somebody second,
            Opened kathmandu,
            Opened pokhara,
            Opened national,
            Opened global) {
        public World.Somebody first() {
            return coalition.coordinator();
        }

        /** Asks the same question in both places. */
        public void ask(String question) {
            String token = first().token();
            kathmandu.ask(token, "open", question, Map.of());
            pokhara.ask(token, "open", question, Map.of());
        }
    }

    /** One whose local consultations take answers for an hour. */
    public Tree grown() {
        World.Alliance coalition = world.coalition();
        UUID secretariat = coalition.secretariat().id();
        Actor coordinator =
                new Actor(
                        coalition.coordinator().id(),
                        coalition.coordinator().name(),
                        secretariat,
                        Set.of(secretariat),
                        Set.of(Role.COORDINATOR));
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            UUID global = found(coalition, Level.GLOBAL, null, coordinator);
                            UUID national = found(coalition, Level.NATIONAL, global, coordinator);
                            return new Tree(
                                    coalition,
                                    world.coordinator(coalition),
                                    opened(coalition, national, coordinator),
                                    opened(coalition, national, coordinator),
                                    new Opened(coalition, national),
                                    new Opened(coalition, global));
                        });
    }

    private Opened opened(World.Alliance coalition, UUID parent, Actor coordinator) {
        return new Opened(coalition, found(coalition, Level.LOCAL, parent, coordinator));
    }

    private UUID found(World.Alliance coalition, Level level, UUID parent, Actor coordinator) {
        UUID id =
                founding.found(
                                coalitions.findById(coalition.id()),
                                coalition.secretariat().id(),
                                Asked.details(level),
                                coordinator)
                        .id();
        Instant now = clock.now();
        Span span = new Span(now.minusSeconds(3600), now.plusSeconds(3600), ZoneOffset.UTC);
        planning.plan(id, new PhasePlan(PhaseKind.OPEN, "", "", span), coordinator);
        if (parent != null) {
            founding.feed(id, parent, coordinator);
        }
        founding.publish(id, coordinator);
        return id;
    }
}
