package org.plenary.signons.lists;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.plenary.shared.tables.Spreadsheet;

class ListReadingPropertiesTest {
    record Line(String name, String country) {}

    @Property(tries = 300)
    void noRowDisappearsAndNothingIsCountedTwice(
            @ForAll("lists") List<Line> lines, @ForAll DoubtfulRows choice) {
        KnownNames known = new KnownNames();

        List<RowFinding> first = read(lines, known);
        ImportReport report = ImportReport.of(first, choice);

        assertEquals(lines.size(), report.rows());
        assertEquals(report.rows(), report.imported() + report.alreadyThere() + report.leftOut());
        Set<String> keys = new HashSet<>();
        for (RowFinding finding : first) {
            if (ImportReport.becomesSignOn(finding, choice)) {
                String key = finding.signatory().nameKey() + "|" + finding.signatory().country();
                assertEquals(true, keys.add(key), "the database would refuse " + key);
                known.signed(finding.signatory().nameKey(), finding.signatory().country(), null);
            }
        }

        assertEquals(0, ImportReport.of(read(lines, known), choice).imported());
    }

    @Provide
    Arbitrary<List<Line>> lists() {
        Arbitrary<String> names =
                Arbitraries.of(
                        "Alpha",
                        "ALPHA",
                        "Álpha",
                        "Alpha (AL)",
                        "Beta & Co",
                        "Beta and Co",
                        "1999",
                        "",
                        "Gamma (Kenya)",
                        "Gamma (Peru)",
                        "منظمة",
                        "组织",
                        "a\"b,c;d",
                        "(ALF)");
        Arbitrary<String> countries =
                Arbitraries.of(
                        "Kenya",
                        "Kenia",
                        "Perú",
                        "Colomba",
                        "1999",
                        "",
                        "Regional",
                        "Côte d'Ivoire");
        return Combinators.combine(names, countries)
                .as(Line::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    private static List<RowFinding> read(List<Line> lines, KnownNames known) {
        String csv =
                lines.stream()
                        .map(l -> quoted(l.name()) + "," + quoted(l.country()) + ",x")
                        .collect(Collectors.joining("\r\n", "organisation,country,note\r\n", ""));
        Spreadsheet sheet = Spreadsheet.read(csv.getBytes(UTF_8));
        return ListReading.read(sheet, Mapping.guess(sheet.header()), known);
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }
}
