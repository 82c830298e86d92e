package org.plenary.shared.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.shared.ids.Ids;
import org.plenary.support.PlenaryTest;

@PlenaryTest
class JournalTest {
    @Inject Journal journal;
    @Inject Sealer sealer;
    @Inject Verifier verifier;
    @Inject EntityManager database;

    record LampLit(UUID lamp, int watts, By by) implements Fact {
        @Override
        public UUID subject() {
            return lamp;
        }
    }

    @Test
    void aFactIsWrittenInTheTransactionOfItsChange() {
        UUID lamp = UUID.randomUUID();

        assertThrows(
                IllegalStateException.class,
                () ->
                        QuarkusTransaction.requiringNew()
                                .run(
                                        () -> {
                                            journal.record(new LampLit(lamp, 40, By.platform()));
                                            throw new IllegalStateException("the change fails");
                                        }));

        assertEquals(0, entriesAbout(lamp));
    }

    @Test
    void aFactCannotBeWrittenOutsideATransaction() {
        assertThrows(
                RuntimeException.class,
                () -> journal.record(new LampLit(UUID.randomUUID(), 40, By.platform())));
    }

    @Test
    void whatWasRecordedIsSealedAndTheChainHolds() {
        UUID lamp = record();

        sealEverything();

        Verifier.Report report = verifier.verify();
        assertEquals(Optional.empty(), report.brokenAt());
        assertTrue(report.sealed() > 0);
        assertEquals(1, sealsOf(lamp));
    }

    @Test
    void anEntryCanNeitherBeChangedNorRemoved() {
        UUID lamp = record();

        for (String tampering :
                List.of(
                        "update journal set kind = 'lamp-stolen' where subject = :lamp",
                        "delete from journal where subject = :lamp")) {
            assertThrows(
                    PersistenceException.class,
                    () ->
                            QuarkusTransaction.requiringNew()
                                    .run(
                                            () ->
                                                    database.createNativeQuery(tampering)
                                                            .setParameter("lamp", lamp)
                                                            .executeUpdate()));
        }
        assertEquals(1, entriesAbout(lamp));
    }

    @Test
    void anEntryAlteredBehindTheTriggersBackBreaksTheChain() {
        UUID lamp = record();
        sealEverything();
        assertFalse(verifier.verify().brokenAt().isPresent());

        tamper(lamp, "lamp-stolen");
        Verifier.Report report = verifier.verify();
        tamper(lamp, "lamp-lit");

        assertTrue(report.brokenAt().isPresent());
        assertFalse(verifier.verify().brokenAt().isPresent());
    }

    @Test
    void newEntriesAreSealedWithoutAWalkThroughAllAndLateOnesByTheNextWalk() {
        record();
        sealEverything();
        UUID fresh = record();
        UUID late = recordLate(Duration.ofHours(1));

        while (sealsOf(fresh) == 0) {
            sealer.sealNewest();
        }
        sealEverything();

        assertEquals(1, sealsOf(late));
        assertFalse(verifier.verify().brokenAt().isPresent());
    }

    /** As if its transaction had taken so long. */
    private UUID recordLate(Duration late) {
        UUID lamp = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                database.createNativeQuery(
                                                "insert into journal (id, kind, subject, details)"
                                                        + " values (:id, 'lamp-lit', :lamp, '{}')")
                                        .setParameter("id", Ids.before(Ids.next(), late))
                                        .setParameter("lamp", lamp)
                                        .executeUpdate());
        return lamp;
    }

    private void tamper(UUID lamp, String kind) {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            run("alter table journal disable trigger journal_is_append_only");
                            database.createNativeQuery(
                                            "update journal set kind = :kind where subject = :lamp")
                                    .setParameter("kind", kind)
                                    .setParameter("lamp", lamp)
                                    .executeUpdate();
                            run("alter table journal enable trigger journal_is_append_only");
                        });
    }

    private void run(String statement) {
        database.createNativeQuery(statement).executeUpdate();
    }

    private UUID record() {
        UUID lamp = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> journal.record(new LampLit(lamp, 40, By.platform())));
        return lamp;
    }

    private void sealEverything() {
        while (unsealed() > 0) {
            sealer.seal();
        }
    }

    private long unsealed() {
        return count(
                "select count(*) from journal j where not exists (select 1 from journal_seal s where s.entry = j.id)",
                null);
    }

    private long sealsOf(UUID lamp) {
        return count(
                "select count(*) from journal_seal s join journal j on j.id = s.entry where j.subject = :lamp",
                lamp);
    }

    private long entriesAbout(UUID lamp) {
        return count("select count(*) from journal where subject = :lamp", lamp);
    }

    private long count(String query, UUID lamp) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            var counting = database.createNativeQuery(query, Long.class);
                            if (lamp != null) {
                                counting.setParameter("lamp", lamp);
                            }
                            return (Long) counting.getSingleResult();
                        });
    }
}
