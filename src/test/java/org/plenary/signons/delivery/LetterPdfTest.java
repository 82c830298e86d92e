package org.plenary.signons.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.signons.delivery.DeliveredLetters.coordinator;
import static org.plenary.signons.delivery.DeliveredLetters.file;
import static org.plenary.signons.delivery.DeliveredLetters.snapshot;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.signons.Audience;
import org.plenary.signons.NameVisibility;
import org.plenary.signons.OpenedLetters;
import org.plenary.support.PlenaryTest;

@PlenaryTest
class LetterPdfTest {
    @Inject OpenedLetters letters;
    @Inject DeliveredLetters signatories;
    @Inject Snapshots snapshots;
    @Inject SnapshotFiles files;
    @Inject LetterPdf pdf;

    @Test
    void namesOfAllLanguagesArePrintedWithFontsOfTheirOwnAndWithheldOnesNot() throws IOException {
        var letter = letters.publicLetter();
        List<String> names =
                List.of(
                        "Seafarers’ Union",
                        "Écoles sans frontières",
                        "Fundación Ñandú",
                        "Профсоюз моряков",
                        "上海移民之家",
                        "اتحاد البحارة");
        names.forEach(n -> signatories.enter(letter.uuid(), n, "PE", NameVisibility.EVERYBODY));
        signatories.enter(letter.uuid(), "हिमालय संघ", "IN", NameVisibility.EVERYBODY);
        signatories.enter(letter.uuid(), "World Network", null, NameVisibility.EVERYBODY);
        signatories.enter(letter.uuid(), "Casa Refugio", "CO", NameVisibility.RECIPIENT);
        signatories.enter(letter.uuid(), "Never Shown", "CO", NameVisibility.COORDINATORS);
        String id = snapshot(letter);
        String token = coordinator(letter);

        for (String format : List.of("letter", "grouped")) {
            byte[] forAll = file(token, letter, id, "public", format);
            keep(format, forAll);
            String text = Printed.text(forAll);
            for (String name : names.subList(0, 5)) {
                assertTrue(text.contains(name), name + " in " + text);
            }
            // The letters of a line that runs from right to left may come in either order.
            assertTrue(text.contains("اتحاد") || text.contains(reversed("اتحاد")), text);
            assertFalse(text.contains("हि"), text);
            assertTrue(text.contains("himālaya"), text);
            assertFalse(text.contains("Refugio") || text.contains("Never Shown"), text);
            assertTrue(text.contains("2 more signatories do not show their names here."), text);
            assertTrue(text.contains("Nobody is left at sea."), text);
            assertTrue(text.contains(letter.sha256().substring(0, 20)), text);
            assertTrue(text.indexOf("World Network") < text.indexOf("Seafarers"), text);
            assertTrue(Printed.embedsItsFonts(forAll));
        }
        String handed = Printed.text(file(token, letter, id, "recipient", "letter"));
        assertTrue(handed.contains("Casa Refugio") && !handed.contains("Never Shown"), handed);
        String grouped = Printed.text(file(token, letter, id, "public", "grouped"));
        assertTrue(grouped.contains("Trade unions"), grouped);
    }

    @Test
    void anArabicLetterIsPrintedFromRightToLeftInArabicWords() throws IOException {
        var letter = letters.publicLetter();
        letters.sql(
                "update letter set language = 'ar', title = 'ممر آمن' where id = :id",
                letter.uuid());
        signatories.enter(letter.uuid(), "اتحاد البحارة", "EG", NameVisibility.EVERYBODY);
        signatories.enter(letter.uuid(), "Seafarers", "EG", NameVisibility.EVERYBODY);
        String id = snapshot(letter);

        byte[] printed = file(coordinator(letter), letter, id, "public", "letter");

        keep("arabic", printed);
        String text = Printed.text(printed);
        assertTrue(text.contains("مصر") || text.contains(reversed("مصر")), text);
        assertTrue(text.contains("Seafarers"), text);
    }

    @Test
    void theSameManifestGivesTheSameBytes() {
        var letter = letters.publicLetter();
        signatories.enter(letter.uuid(), "Casa", "PE", NameVisibility.EVERYBODY);
        UUID id = UUID.fromString(snapshot(letter));

        assertArrayEquals(printed(id), printed(id));
    }

    @Test
    void aThousandSignatoriesFitIntoAFewPagesAndSeconds() throws IOException {
        var letter = letters.publicLetter();
        signatories.enterMany(
                letter.uuid(),
                IntStream.range(0, 1_000)
                        .mapToObj(i -> "Federation of Coastal Communities number " + i)
                        .toList(),
                List.of("PE", "KE", "CO", "FR", "PH", "SN", "JO", "CA", "PL", "WS"));
        UUID id = UUID.fromString(snapshot(letter));

        long begun = System.nanoTime();
        byte[] printed = printed(id);
        long millis = (System.nanoTime() - begun) / 1_000_000;

        System.out.printf(
                "PDF of 1000 signatories: %d ms, %d bytes, %d pages%n",
                millis, printed.length, Printed.pages(printed));
        keep("thousand", printed);
        assertTrue(Printed.text(printed).contains("number 999"));
        assertTrue(Printed.pages(printed) < 30, Printed.pages(printed) + " pages");
        assertTrue(printed.length < 600_000, printed.length + " bytes");
        assertEquals(1, Printed.text(printed).split("number 500", -1).length - 1);
    }

    private byte[] printed(UUID id) {
        return QuarkusTransaction.requiringNew()
                .timeout(300)
                .call(
                        () -> {
                            Snapshot snapshot = snapshots.findById(id);
                            var manifest = new ByteArrayOutputStream();
                            files.copy(
                                    files.newest(snapshot, Audience.PUBLIC, FileFormat.MANIFEST)
                                            .orElseThrow(),
                                    manifest);
                            var out = new ByteArrayOutputStream();
                            pdf.write(out, snapshot, manifest.toByteArray(), "0".repeat(64), false);
                            return out.toByteArray();
                        });
    }

    private static String reversed(String word) {
        return new StringBuilder(word).reverse().toString();
    }

    /** For people to look at. */
    private static void keep(String name, byte[] pdf) throws IOException {
        Path folder = Path.of("target", "printed");
        Files.createDirectories(folder);
        Files.write(folder.resolve(name + ".pdf"), pdf);
    }
}
