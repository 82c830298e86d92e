package org.plenary.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.organisations.Coalitions;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

@PlenaryTest
class DemoConsultationsTest {
    @Inject World world;
    @Inject DemoConsultations demo;
    @Inject Coalitions coalitions;
    @Inject Consultations consultations;
    @Inject DatabaseClock clock;
    @Inject EntityManager database;

    @Test
    void theSampleWorldAsksFromTwoTownsUpToTheWorld() {
        var coalition = world.coalition();
        var ids =
                Map.of(
                        DemoOrganisation.SECRETARIAT,
                        coalition.secretariat().id(),
                        DemoOrganisation.ATLAS,
                        world.organisation("Atlas", "MA", coalition).id(),
                        DemoOrganisation.SAHEL,
                        world.organisation("Sahel", "NE", coalition).id());

        QuarkusTransaction.requiringNew()
                .run(() -> demo.ask(coalitions.findById(coalition.id()), ids));

        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            List<Consultation> asked =
                                    consultations.list(
                                            "coalition.id = ?1 order by id", coalition.id());
                            assertEquals(
                                    List.of("global", "regional", "national", "local", "local"),
                                    asked.stream().map(c -> c.reach().level().slug()).toList());
                            assertEquals(asked.get(0), asked.get(4).parent().parent().parent());
                            assertEquals(
                                    4, asked.stream().filter(c -> c.isOpen(clock.now())).count());
                        });
        assertEquals(
                List.of("global", "global", "regional", "national", "local"),
                every(
                        coalition.id(),
                        "select lower(c.level) from finding f join consultation c on c.id = f.consultation"
                                + " where c.coalition = :id and f.agreed > 0 order by c.id"));
        for (Object report :
                every(
                        coalition.id(),
                        "select cast(r.content as text) from report r join consultation c on c.id = r.consultation"
                                + " where c.coalition = :id")) {
            assertTrue(report.toString().contains("\"outcome\":\"adopted\""), report.toString());
            assertTrue(report.toString().contains("report nobody"), report.toString());
        }
    }

    private List<?> every(UUID coalition, String query) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                database.createNativeQuery(query)
                                        .setParameter("id", coalition)
                                        .getResultList());
    }
}
