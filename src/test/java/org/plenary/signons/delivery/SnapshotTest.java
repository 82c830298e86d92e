package org.plenary.signons.delivery;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.signons.OpenedLetters.as;
import static org.plenary.signons.delivery.DeliveredLetters.coordinator;
import static org.plenary.signons.delivery.DeliveredLetters.deliver;
import static org.plenary.signons.delivery.DeliveredLetters.file;
import static org.plenary.signons.delivery.DeliveredLetters.snapshot;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.plenary.shared.secrecy.Sha256;
import org.plenary.signons.NameVisibility;
import org.plenary.signons.OpenedLetters;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

@PlenaryTest
class SnapshotTest {
    @Inject World world;
    @Inject OpenedLetters letters;
    @Inject DeliveredLetters signatories;

    @Test
    void countsListAndFilesOfASnapshotAreOfOneInstantAndStay() {
        var letter = letters.publicLetter();
        UUID first = signatories.enter(letter.uuid(), "Casa", "PE", NameVisibility.EVERYBODY);
        signatories.enter(letter.uuid(), "Refugio", "CO", NameVisibility.RECIPIENT);
        String id = snapshot(letter);
        byte[] before = file(coordinator(letter), letter, id, "public", "manifest");

        signatories.enter(letter.uuid(), "Later", "PE", NameVisibility.EVERYBODY);
        signatories.withdraw(letter.uuid(), first);

        byte[] after = file(coordinator(letter), letter, id, "public", "manifest");
        assertArrayEquals(before, after);
        var manifest = JsonPath.from(new String(after, UTF_8));
        assertEquals(List.of("Casa"), manifest.getList("manifest.signatories.name"));
        assertEquals(2, manifest.getInt("manifest.totals.signatories"));
        as(coordinator(letter))
                .get(letter.api() + "/snapshots/" + id)
                .then()
                .body("signatories", equalTo(2))
                .body(
                        "files.find { it.audience == 'public' && it.format == 'manifest' }.sha256",
                        equalTo(Sha256.of(before)));
        String csv = new String(file(coordinator(letter), letter, id, "recipient", "csv"), UTF_8);
        assertTrue(csv.contains("Refugio") && csv.contains("Casa") && !csv.contains("Later"), csv);
    }

    @Test
    void aSnapshotCannotBeChangedInTheDatabase() {
        var letter = letters.publicLetter();
        signatories.enter(letter.uuid(), "Casa", "PE", NameVisibility.EVERYBODY);
        UUID id = UUID.fromString(snapshot(letter));

        for (String change :
                List.of(
                        "update snapshot set organisations = 7 where id = :id",
                        "delete from snapshot_line where snapshot = :id",
                        "update snapshot_line set number = 7 where snapshot = :id",
                        "update snapshot_file set sha256 = repeat('0', 64) where snapshot = :id",
                        "delete from snapshot_file where snapshot = :id")) {
            assertThrows(RuntimeException.class, () -> letters.sql(change, id), change);
        }
    }

    @Test
    void whileOthersWithdrawAndSignEachSnapshotAgreesWithItself() throws Exception {
        var letter = letters.publicLetter();
        List<UUID> standing = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            standing.add(
                    signatories.enter(
                            letter.uuid(),
                            "Organisation " + i,
                            "PE",
                            NameVisibility.values()[i % 5]));
        }
        String token = coordinator(letter);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        var start = new CountDownLatch(1);
        List<String> taken = new ArrayList<>();
        try {
            List<Future<?>> others = new ArrayList<>();
            for (int thread = 0; thread < 2; thread++) {
                int mine = thread;
                others.add(
                        pool.submit(
                                () -> {
                                    start.await();
                                    for (int i = mine; i < 40; i += 2) {
                                        signatories.withdraw(letter.uuid(), standing.get(i));
                                        signatories.enter(
                                                letter.uuid(),
                                                "New " + i,
                                                "CO",
                                                NameVisibility.EVERYBODY);
                                    }
                                    return null;
                                }));
            }
            List<Future<List<String>>> takers = new ArrayList<>();
            for (int thread = 0; thread < 2; thread++) {
                takers.add(
                        pool.submit(
                                () -> {
                                    start.await();
                                    List<String> ids = new ArrayList<>();
                                    for (int i = 0; i < 4; i++) {
                                        ids.add(snapshot(token, letter, false).path("id"));
                                    }
                                    return ids;
                                }));
            }
            start.countDown();
            for (var other : others) {
                other.get();
            }
            for (var taker : takers) {
                taken.addAll(taker.get());
            }
        } finally {
            pool.shutdownNow();
        }

        Set<Integer> numbers = new HashSet<>();
        for (String id : taken) {
            var json = as(token).get(letter.api() + "/snapshots/" + id).jsonPath();
            numbers.add(json.getInt("number"));
            var lines =
                    letters.rows(
                            "select count(*), count(*) filter (where visibility = 'EVERYBODY'),"
                                    + " count(*) filter (where visibility in ('EVERYBODY', 'RECIPIENT',"
                                    + " 'COALITION_AND_RECIPIENT')) from snapshot_line where snapshot = :id",
                            UUID.fromString(id));
            Object[] counted = (Object[]) lines.get(0);
            assertEquals(((Number) counted[0]).intValue(), json.getInt("signatories"));
            for (String audience : List.of("public", "recipient")) {
                var manifest =
                        JsonPath.from(
                                new String(file(token, letter, id, audience, "manifest"), UTF_8));
                int named = manifest.getList("manifest.signatories").size();
                int listed = ((Number) counted[audience.equals("public") ? 1 : 2]).intValue();
                assertEquals(listed, named);
                assertEquals(
                        json.getInt("signatories"), manifest.getInt("manifest.totals.signatories"));
                assertEquals(
                        json.getInt("signatories") - named,
                        manifest.getInt("manifest.totals.withheld"));
                String csv = new String(file(token, letter, id, audience, "csv"), UTF_8);
                assertEquals(named + 1L, csv.lines().count());
            }
        }
        assertEquals(8, numbers.size());
    }

    @Test
    void anAddendumHasThoseWhoSignedSinceTheLastDelivery() {
        var letter = letters.publicLetter();
        signatories.enter(letter.uuid(), "Casa", "PE", NameVisibility.EVERYBODY);
        snapshot(coordinator(letter), letter, true).then().statusCode(409);
        deliver(letter, snapshot(letter));
        snapshot(coordinator(letter), letter, true).then().statusCode(409);
        signatories.enter(letter.uuid(), "Later", "PE", NameVisibility.EVERYBODY);

        String addendum =
                snapshot(coordinator(letter), letter, true)
                        .then()
                        .statusCode(201)
                        .body("addendum", equalTo(true))
                        .body("signatories", equalTo(1))
                        .extract()
                        .path("id");

        var manifest =
                new String(
                        file(coordinator(letter), letter, addendum, "public", "manifest"), UTF_8);
        assertEquals(
                List.of("Later"), JsonPath.from(manifest).getList("manifest.signatories.name"));
    }

    @Test
    void everybodyGetsThePublicFilesOfADeliveredSnapshotAndNobodyElseAnyOther() {
        var letter = letters.publicLetter();
        signatories.enter(letter.uuid(), "Casa", "PE", NameVisibility.EVERYBODY);
        String token = coordinator(letter);
        String stranger = world.coalition().coordinator().token();
        String member =
                world.person(world.organisation("Member", "KE", letter.coalition())).token();
        String id = snapshot(letter);
        String files = letter.api() + "/snapshots/" + id + "/files/";

        for (String nobody : new String[] {null, stranger, member}) {
            as(nobody).get(letter.api() + "/snapshots").then().body("items", hasSize(0));
            as(nobody).get(letter.api() + "/snapshots/" + id).then().statusCode(404);
            as(nobody).get(files + "public/csv").then().statusCode(404);
            as(nobody).get(files + "recipient/csv").then().statusCode(404);
        }
        snapshot(null, letter, false).then().statusCode(401);
        snapshot(stranger, letter, false).then().statusCode(404);
        snapshot(member, letter, false).then().statusCode(404);
        deliver(letter, id);
        for (String anybody : new String[] {null, stranger, member}) {
            as(anybody).get(letter.api() + "/snapshots").then().body("items", hasSize(1));
            as(anybody).get(files + "public/csv").then().statusCode(200);
            as(anybody).get(files + "recipient/csv").then().statusCode(404);
            as(anybody).get(files + "coordinators/csv").then().statusCode(404);
        }
        as(token).get(files + "recipient/csv").then().statusCode(200);
        as(token).get(files + "public/nothing").then().statusCode(404);
        given().get("/letters/" + letter.id() + "/snapshots/" + id + "/files/recipient/csv")
                .then()
                .statusCode(404);
    }

    @Test
    void aNameThatIsErasedOrHiddenLeavesTheFilesAndTheirHashesStay() {
        var letter = letters.publicLetter();
        UUID erased = signatories.enter(letter.uuid(), "Erased", "PE", NameVisibility.EVERYBODY);
        UUID hidden = signatories.enter(letter.uuid(), "Hidden", "PE", NameVisibility.EVERYBODY);
        signatories.enter(letter.uuid(), "Staying", "PE", NameVisibility.EVERYBODY);
        String id = snapshot(letter);
        String token = coordinator(letter);
        String hash = Sha256.of(file(token, letter, id, "public", "manifest"));
        file(token, letter, id, "public", "letter");

        signatories.erase(letter.uuid(), erased);
        signatories.show(letter.uuid(), hidden, NameVisibility.RECIPIENT);

        for (String format : List.of("manifest", "csv")) {
            String forAll = new String(file(token, letter, id, "public", format), UTF_8);
            assertTrue(forAll.contains("Staying"), forAll);
            assertFalse(forAll.contains("Erased") || forAll.contains("Hidden"), forAll);
            String handed = new String(file(token, letter, id, "recipient", format), UTF_8);
            assertTrue(handed.contains("Hidden") && !handed.contains("Erased"), handed);
        }
        assertFalse(Printed.text(file(token, letter, id, "public", "letter")).contains("Hidden"));
        assertEquals(
                List.of(hash),
                letters.rows(
                        "select sha256 from snapshot_file where snapshot = :id and audience = 'PUBLIC'"
                                + " and format = 'MANIFEST' and edition = 1 and forgotten_at is not null",
                        UUID.fromString(id)));
        as(token).get(letter.api() + "/snapshots/" + id).then().body("signatories", equalTo(3));
    }

    @Test
    void namesForRecipientsStandNowhereReadableInTheDatabase() {
        var letter = letters.publicLetter();
        signatories.enter(letter.uuid(), "Casa Refugio", "PE", NameVisibility.RECIPIENT);
        UUID id = UUID.fromString(snapshot(letter));
        file(coordinator(letter), letter, id.toString(), "recipient", "letter");

        assertEquals(
                List.of(0L),
                letters.rows(
                        "select count(*) from snapshot_piece p join snapshot_file f on f.id = p.file"
                                + " where f.snapshot = :id and position(convert_to('Refugio', 'UTF8') in p.content) > 0",
                        id));
        assertEquals(
                List.of(5L),
                letters.rows("select count(*) from snapshot_file where snapshot = :id", id));
    }
}
