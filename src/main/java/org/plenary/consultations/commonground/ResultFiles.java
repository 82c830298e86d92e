package org.plenary.consultations.commonground;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.plenary.consultations.commonground.Results.Dimension;
import org.plenary.consultations.commonground.Results.One;

/** Results as a table: one line for each proposition and group that may be told. */
@ApplicationScoped
class ResultFiles {
    private final Propositions propositions;
    private final Reckoning reckoning;
    private final ResultViews views;

    ResultFiles(Propositions propositions, Reckoning reckoning, ResultViews views) {
        this.propositions = propositions;
        this.reckoning = reckoning;
        this.views = views;
    }

    /**
     * CSV (RFC 4180) in UTF-8 with a byte order mark, for spreadsheets; nothing before the end of
     * the round.
     */
    Optional<String> csv(Round round) {
        return reckoning.of(round).map(results -> written(round, results));
    }

    private String written(Round round, Results results) {
        List<Proposition> asked = propositions.asked(round);
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (CSVPrinter table = new CSVPrinter(text, CSVFormat.RFC4180)) {
            table.printRecord(
                    "proposition",
                    "language",
                    "words",
                    "grouped_by",
                    "group",
                    "group_name",
                    "agree",
                    "disagree",
                    "pass",
                    "ground");
            for (One one : results.each()) {
                Proposition p = asked.get(one.place());
                if (one.told()) {
                    line(table, p, one, "all", new Cell("", one.all()), "");
                }
                for (Dimension dimension : Dimension.values()) {
                    for (Cell cell : one.by(dimension)) {
                        line(
                                table,
                                p,
                                one,
                                dimension.slug(),
                                cell,
                                views.label(dimension, cell.group()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void line(
            CSVPrinter table, Proposition p, One one, String by, Cell cell, String name)
            throws IOException {
        String language = p.languageFor("");
        table.printRecord(
                p.id(),
                language,
                harmless(p.wording().get(language)),
                by,
                cell.group(),
                name,
                cell.tally().agree(),
                cell.tally().disagree(),
                cell.tally().pass(),
                one.ground().slug());
    }

    // A spreadsheet would take it for a formula.
    private static String harmless(String words) {
        return "=+-@\t\r".indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }
}
