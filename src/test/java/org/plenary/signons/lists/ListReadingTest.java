package org.plenary.signons.lists;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.shared.tables.Spreadsheet;
import org.plenary.shared.web.RefusedException;

class ListReadingTest {
    /** Invented rows with the kinds of trouble that real lists have. */
    static final String LIST =
            """
            no,section,organisation,country,note
            1,international-regional,Harbour Light Network (HLN),,"Works in 14 countries, since 1999"
            2,national,Fundación Puerto Claro,Colombia,
            3,national,Fundación Río Hondo,Colomba,
            4,national,Réseau Semences & Terroirs,Marocco,
            5,national,1999,Dominican Republic,
            6,national,11.11,Belgium,
            7,national,Solidarité Fleuve,Côte d'Ivoire,
            8,national,Lake People's Forum,Atlantis,
            9,national,,Kenya,
            10,national,Tidewater Clinic,Kenya,
            11,national,TIDEWATER CLINIC,Kenya,twice
            12,national,Tidewater Clinic,Uganda,
            13,national,Harbour Light Network (HLN),France,
            14,national,Nameless Valley,,
            15,national,"Union of ""Free"" Ports",Viet Nam,
            """;

    @Test
    void everyRowIsAccountedForWithItsReason() {
        Map<Integer, String> found = reasons(read(LIST, new KnownNames()));

        assertEquals(
                Map.of(
                        3, "country-misspelt",
                        4, "country-misspelt",
                        5, "name-is-a-number",
                        8, "country-unknown",
                        9, "name-empty",
                        11, "twice-in-file",
                        12, "same-name-elsewhere",
                        13, "same-name-elsewhere",
                        14, "country-missing"),
                found);
    }

    @Test
    void whatIsClearIsRecognised() {
        List<RowFinding> findings = read(LIST, new KnownNames());

        assertEquals("CO", findings.get(1).signatory().country());
        assertEquals("019", findings.get(1).signatory().region());
        assertEquals("001", findings.get(0).signatory().region());
        assertEquals("VN", findings.get(14).signatory().country());
        assertEquals("Union of \"Free\" Ports", findings.get(14).signatory().name());
        assertEquals("CO", findings.get(2).suggestion());
        assertEquals(null, findings.get(2).signatory().country());
    }

    @Test
    void rowsAddUpUnderBothChoices() {
        List<RowFinding> findings = read(LIST, new KnownNames());

        ImportReport careful = ImportReport.of(findings, DoubtfulRows.LEAVE_OUT);
        ImportReport generous = ImportReport.of(findings, DoubtfulRows.IMPORT_FOR_REVIEW);

        assertEquals(
                List.of(15, 6, 0, 9),
                List.of(
                        careful.rows(),
                        careful.imported(),
                        careful.alreadyThere(),
                        careful.leftOut()));
        // Whose identity is in doubt stays out: it might count an organisation twice.
        assertEquals(
                List.of(15, 11, 0, 4),
                List.of(
                        generous.rows(),
                        generous.imported(),
                        generous.alreadyThere(),
                        generous.leftOut()));
        assertEquals(9, generous.listed().size());
    }

    @Test
    void whoHasSignedIsThereAlready() {
        KnownNames known = new KnownNames();
        known.signed("fundacion puerto claro", "CO", null);
        UUID clinic = UUID.randomUUID();
        known.register(
                new KnownNames.Registered(
                        clinic, "Coastal Health", "KE", List.of("Tidewater Clinic")));
        known.signed("coastal health", "KE", clinic);

        Map<Integer, String> found = reasons(read(LIST, known));

        assertEquals("already-signed", found.get(2));
        assertEquals("already-signed", found.get(10));
    }

    @Test
    void aNameOfTheRegisterIsLinkedToItsOrganisation() {
        KnownNames known = new KnownNames();
        UUID network = UUID.randomUUID();
        known.register(
                new KnownNames.Registered(network, "Harbour Light Network", null, List.of("HLN")));

        assertEquals(network, read(LIST, known).get(0).organisation());
    }

    @Test
    void severalOrganisationsOfOneNameAreNotGuessed() {
        KnownNames known = new KnownNames();
        known.register(new KnownNames.Registered(UUID.randomUUID(), "Caritas", "KE", List.of()));
        known.register(new KnownNames.Registered(UUID.randomUUID(), "CARITAS", "KE", List.of()));

        assertEquals(
                Map.of(1, "several-in-register"),
                reasons(read("organisation,country\nCaritas,Kenya\n", known)));
    }

    @Test
    void readTwiceItAddsNothing() {
        KnownNames known = new KnownNames();
        List<RowFinding> first = read(LIST, known);
        first.stream()
                .filter(f -> ImportReport.becomesSignOn(f, DoubtfulRows.IMPORT_FOR_REVIEW))
                .forEach(f -> known.signed(f.signatory().nameKey(), f.signatory().country(), null));

        ImportReport again = ImportReport.of(read(LIST, known), DoubtfulRows.IMPORT_FOR_REVIEW);

        assertEquals(0, again.imported());
        assertEquals(15, again.alreadyThere() + again.leftOut());
    }

    @Test
    void aDoubtThatWasSettledUnderAnotherNameIsNotRaisedAgain() {
        KnownNames known = new KnownNames();
        known.settled("1999", "Dominican Republic");

        assertEquals("already-signed", reasons(read(LIST, known)).get(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theDelimiterIsFound(String delimiter) {
        String list =
                "organisation,country,note\nAlpha,Kenya,\"x; y | z\"\nBeta,Peru,\n"
                        .replace(",", delimiter);

        Spreadsheet sheet = Spreadsheet.read(list.getBytes(UTF_8));

        assertEquals(delimiter.charAt(0), sheet.delimiter());
        assertEquals(List.of("organisation", "country", "note"), sheet.header());
    }

    @Test
    void theEncodingIsFound() {
        String list = "organisation;pays\r\nFédération des Écoles;Sénégal\r\n";
        for (byte[] written :
                List.of(
                        list.getBytes(UTF_8),
                        ("\uFEFF" + list).getBytes(UTF_8),
                        list.getBytes(Charset.forName("windows-1252")),
                        ("\uFEFF" + list).getBytes(java.nio.charset.StandardCharsets.UTF_16LE))) {
            Spreadsheet sheet = Spreadsheet.read(written);

            assertEquals("organisation", sheet.header().get(0));
            assertEquals(List.of("Fédération des Écoles", "Sénégal"), sheet.rows().get(0));
        }
    }

    @Test
    void headingsAreUnderstoodInSixLanguages() {
        for (String header :
                List.of(
                        "Organization,Country",
                        "Pays,Nom de l'organisation",
                        "Nombre,País",
                        "اسم المنظمة,البلد",
                        "组织名称,国家",
                        "Страна,Название организации")) {
            Mapping guess = Mapping.guess(List.of(header.split(",")));

            assertEquals(2, guess.columns().size(), header);
            assertTrue(guess.has(Column.COUNTRY), header);
        }
    }

    @Test
    void aCoordinatorCanChooseTheColumns() {
        List<String> header = List.of("A", "B", "C");

        Mapping chosen = Mapping.of(header, Map.of("name", "2", "country", "0"));

        assertEquals(Map.of(Column.NAME, 2, Column.COUNTRY, 0), chosen.columns());
        assertThrows(RefusedException.class, () -> Mapping.of(header, Map.of("name", "9")));
        assertThrows(RefusedException.class, () -> Mapping.of(header, Map.of("name", "")));
    }

    @Test
    void emptyAndHeaderOnlyFilesAreRefused() {
        assertThrows(RefusedException.class, () -> Spreadsheet.read(new byte[0]));
        assertThrows(
                RefusedException.class, () -> Spreadsheet.read("organisation\n".getBytes(UTF_8)));
    }

    @Test
    void lineBreaksAndDirectionMarksInCellsAreNoPartOfAName() {
        Spreadsheet sheet =
                Spreadsheet.read("organisation\n\"Al\u202Epha\r\nBeta\"\n".getBytes(UTF_8));

        assertEquals("Alpha Beta", sheet.rows().get(0).get(0));
    }

    @Test
    void anOverlongNameIsListed() {
        assertEquals(
                Map.of(1, "name-too-long"),
                reasons(read("organisation\n" + "a".repeat(301) + "\n", new KnownNames())));
    }

    private static List<RowFinding> read(String list, KnownNames known) {
        Spreadsheet sheet = Spreadsheet.read(list.getBytes(UTF_8));
        return ListReading.read(sheet, Mapping.guess(sheet.header()), known);
    }

    private static Map<Integer, String> reasons(List<RowFinding> findings) {
        return findings.stream()
                .filter(f -> f.reason().isPresent())
                .collect(
                        Collectors.toMap(
                                RowFinding::number,
                                f ->
                                        Optional.of(f)
                                                .flatMap(RowFinding::reason)
                                                .orElseThrow()
                                                .slug()));
    }
}
