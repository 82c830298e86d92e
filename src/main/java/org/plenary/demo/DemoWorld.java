package org.plenary.demo;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenary.organisations.Coalition;
import org.plenary.organisations.Convening;
import org.plenary.organisations.KeepingMembers;
import org.plenary.organisations.Mandating;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.organisations.Person;
import org.plenary.organisations.Persons;
import org.plenary.organisations.Power;
import org.plenary.organisations.Registering;
import org.plenary.organisations.Role;
import org.plenary.organisations.access.KeycloakTasks;
import org.plenary.shared.audit.By;
import org.plenary.shared.time.DatabaseClock;

/**
 * Builds the sample world into an empty database when the demo starts. It acts as the demo's people
 * and goes through the same doors as they would, so what the rules refuse, it cannot build either.
 */
@ApplicationScoped
class DemoWorld {
    private static final Duration KEYCLOAK_MAY_TAKE = Duration.ofSeconds(60);

    private final boolean wanted;
    private final Organisations organisations;
    private final Persons persons;
    private final Registering registering;
    private final KeepingMembers members;
    private final Mandating mandating;
    private final Convening convening;
    private final KeycloakTasks keycloak;
    private final DemoStatement statement;
    private final DemoLetter letter;
    private final DemoDrafts drafts;
    private final DemoConsultations consultations;
    private final DemoCommonGround commonGround;
    private final DatabaseClock clock;

    DemoWorld(
            @ConfigProperty(name = "plenary.demo") boolean wanted,
            Organisations organisations,
            Persons persons,
            Registering registering,
            KeepingMembers members,
            Mandating mandating,
            Convening convening,
            KeycloakTasks keycloak,
            DemoStatement statement,
            DemoLetter letter,
            DemoDrafts drafts,
            DemoConsultations consultations,
            DemoCommonGround commonGround,
            DatabaseClock clock) {
        this.wanted = wanted;
        this.organisations = organisations;
        this.persons = persons;
        this.registering = registering;
        this.members = members;
        this.mandating = mandating;
        this.convening = convening;
        this.keycloak = keycloak;
        this.statement = statement;
        this.letter = letter;
        this.drafts = drafts;
        this.consultations = consultations;
        this.commonGround = commonGround;
        this.clock = clock;
    }

    void buildWhenEmpty(@Observes @Priority(9_000) StartupEvent started) {
        if (!wanted || QuarkusTransaction.requiringNew().call(() -> organisations.count() > 0)) {
            return;
        }
        Map<DemoOrganisation, UUID> ids = QuarkusTransaction.requiringNew().call(this::people);
        Coalition coalition = QuarkusTransaction.requiringNew().call(() -> coalition(ids));
        UUID opened =
                QuarkusTransaction.requiringNew()
                        .call(
                                () -> {
                                    UUID secretariat = ids.get(DemoOrganisation.SECRETARIAT);
                                    return letter.open(
                                            statement.write(coalition, secretariat), secretariat);
                                });
        QuarkusTransaction.requiringNew().run(() -> drafts.write(coalition, ids));
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                commonGround.ask(
                                        consultations.ask(coalition, ids).id(),
                                        DemoPerson.AMINA.actingFor(
                                                ids.get(DemoOrganisation.SECRETARIAT),
                                                Role.COORDINATOR),
                                        ids));
        if (keycloakKnowsEverybody()) {
            letter.sign(opened, ids);
        } else {
            Log.warn(
                    "The sample world has no signatures by its organisations: Keycloak did not answer in time");
        }
    }

    private Map<DemoOrganisation, UUID> people() {
        Instant now = clock.now();
        for (DemoPerson person : DemoPerson.values()) {
            persons.persist(
                    new Person(person.id, person.fullName, person.email(), person.language, now));
        }
        Map<DemoOrganisation, UUID> ids = new EnumMap<>(DemoOrganisation.class);
        for (DemoOrganisation sample : DemoOrganisation.values()) {
            Organisation organisation =
                    registering.register(
                            sample.profile(), sample.administrator.actingFor(null), now);
            UUID id = organisation.id();
            ids.put(sample, id);
            mandating.grant(
                    id,
                    new Mandating.Terms(
                            sample.administrator.id,
                            EnumSet.allOf(Power.class),
                            now.minus(Duration.ofDays(1)),
                            null,
                            "Decision of the board"),
                    sample.administrator.actingFor(id),
                    now);
        }
        // One person who belongs to an organisation without a mandate, to see what that looks like.
        members.join(
                organisations.findById(ids.get(DemoOrganisation.VOLTA)),
                DemoPerson.ADMIN.id,
                false,
                By.platform(),
                now);
        return ids;
    }

    private Coalition coalition(Map<DemoOrganisation, UUID> ids) {
        Coalition coalition =
                convening.found(
                        "Common Passage",
                        "Civil society on migration governance: one text for the regional reviews.",
                        ids.get(DemoOrganisation.SECRETARIAT),
                        DemoPerson.ADMIN.actingFor(null, Role.PLATFORM_ADMIN),
                        clock.now());
        List.copyOf(ids.values())
                .forEach(
                        id ->
                                convening.admit(
                                        coalition.id(),
                                        id,
                                        DemoPerson.ADMIN.actingFor(null, Role.PLATFORM_ADMIN)));
        return coalition;
    }

    private boolean keycloakKnowsEverybody() {
        long until = System.nanoTime() + KEYCLOAK_MAY_TAKE.toNanos();
        do {
            keycloak.work();
            Set<Organisation> waiting =
                    QuarkusTransaction.requiringNew()
                            .call(() -> Set.copyOf(organisations.list("keycloakId is null")));
            if (waiting.isEmpty()) {
                return true;
            }
            pause();
        } while (System.nanoTime() < until);
        return false;
    }

    // Keycloak tells nobody when it is up; it is asked again twice a second while the demo first
    // starts.
    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
