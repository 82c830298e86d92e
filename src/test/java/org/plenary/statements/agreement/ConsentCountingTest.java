package org.plenary.statements.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.plenary.organisations.Level;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Profile;
import org.plenary.organisations.StakeholderCategory;

/** However often organisations change their minds, each counts once on each item. */
class ConsentCountingTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final List<String> REGIONS = List.of("002", "019", "142", "150", "009", "001");
    private static final UUID ITEM = UUID.randomUUID();

    record Change(int organisation, Stance stance) {}

    @Property(tries = 300)
    void everyOrganisationCountsOnceWithItsLastAnswer(
            @ForAll("histories") List<Change> history, @ForAll long seed) {
        List<Organisation> asked = organisations(12);
        Map<UUID, Stance> last = new HashMap<>();
        Map<UUID, Integer> turns = new HashMap<>();
        List<Standing.Said> said = new ArrayList<>();
        for (Change change : history) {
            // Number 12 is an organisation that is not asked any more.
            UUID organisation =
                    change.organisation() < 12
                            ? asked.get(change.organisation()).id()
                            : new UUID(0, 12);
            said.add(
                    new Standing.Said(
                            organisation,
                            turns.merge(organisation, 1, Integer::sum),
                            change.stance(),
                            "",
                            NOW));
            if (change.organisation() < 12) {
                last.put(organisation, change.stance());
            }
        }
        Collections.shuffle(said, new Random(seed));

        Standing standing = Standing.of(ITEM, null, asked, said);

        assertEquals(12, standing.counts().values().stream().mapToInt(n -> n).sum());
        for (Stance stance : Stance.values()) {
            assertEquals(
                    last.values().stream().filter(s -> s == stance).count(),
                    (long) standing.counts().get(stance.slug()));
        }
        assertEquals(12 - last.size(), standing.counts().get(Standing.SILENT));
    }

    @Property(tries = 300)
    void smallGroupsAreNeverShownAndNobodyIsLost(@ForAll("histories") List<Change> history) {
        List<Organisation> asked = organisations(12);
        List<Standing.Said> said = new ArrayList<>();
        for (Change change : history) {
            if (change.organisation() < 12) {
                said.add(
                        new Standing.Said(
                                asked.get(change.organisation()).id(),
                                said.size(),
                                change.stance(),
                                "",
                                NOW));
            }
        }
        Standing standing = Standing.of(ITEM, null, asked, said);
        int answered = 12 - standing.counts().get(Standing.SILENT);

        List<Breakdown.Group> folded = Breakdown.of(standing, Standing.Voice::region, true);
        List<Breakdown.Group> open = Breakdown.of(standing, Standing.Voice::region, false);

        assertEquals(answered, open.stream().mapToInt(Breakdown.Group::total).sum());
        assertTrue(folded.stream().allMatch(g -> g.total() >= Breakdown.SMALLEST), "" + folded);
        assertTrue(
                folded.isEmpty()
                        || folded.stream().mapToInt(Breakdown.Group::total).sum() == answered);
    }

    @Test
    void theRecordIsReadAsItWasWrittenAndItsHashIsThatOfItsCharacters() {
        List<Organisation> asked = organisations(3);
        ConsentRecord record =
                new ConsentRecord(
                        new UUID(1, 1),
                        new UUID(2, 2),
                        4,
                        "0".repeat(64),
                        "Können wir das sagen? نعم",
                        NOW.toString(),
                        List.of(
                                Standing.of(
                                        ITEM,
                                        "b1",
                                        asked,
                                        List.of(
                                                new Standing.Said(
                                                        asked.get(0).id(),
                                                        1,
                                                        Stance.OBJECT,
                                                        "No “ports”",
                                                        NOW)))));

        ConsentRecord read = ConsentRecord.read(record.json());

        assertEquals(record, read);
        assertEquals(record.json(), read.json());
        assertEquals(record.sha256(), read.sha256());
        assertEquals(1, read.answered());
        assertTrue(record.json().startsWith("{\"closedAt\":\"2026-11-22T10:00:00Z\",\"items\":[{"));
        assertTrue(
                record.json()
                        .contains(
                                "\"counts\":{\"live-with\":0,\"object\":1,\"silent\":2,\"stand-aside\":0,\"support\":0}"),
                record.json());
    }

    @Provide
    Arbitrary<List<Change>> histories() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 12), Arbitraries.of(Stance.class))
                .as(Change::new)
                .list()
                .ofMaxSize(40);
    }

    private static List<Organisation> organisations(int count) {
        List<Organisation> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(
                    new Organisation(
                            "o" + i,
                            new Profile(
                                    "Organisation " + (char) ('A' + i),
                                    List.of(),
                                    StakeholderCategory.values()[i % 4],
                                    Level.NATIONAL,
                                    null,
                                    REGIONS.get(i * i % REGIONS.size()),
                                    null,
                                    List.of()),
                            null,
                            NOW));
        }
        return all;
    }
}
