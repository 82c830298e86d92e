package org.plenary.consultations.coding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** How a table of answers is written, row by row as it comes. */
enum TableFormat {
    CSV("text/csv; charset=utf-8"),
    JSON("application/json"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    // What a cell of a workbook holds.
    private static final int LONGEST_CELL = 32_767;
    private static final int ROWS_HELD = 500;

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<TableFormat> of(String extension) {
        return switch (extension) {
            case "csv" -> Optional.of(CSV);
            case "json" -> Optional.of(JSON);
            case "xlsx" -> Optional.of(XLSX);
            default -> Optional.empty();
        };
    }

    /**
     * Writes what the source hands over.
     *
     * @param rows calls its argument for each row
     */
    void write(OutputStream to, Consumer<Consumer<AnswerTable.Row>> rows) throws IOException {
        switch (this) {
            case CSV -> csv(to, rows);
            case JSON -> json(to, rows);
            case XLSX -> xlsx(to, rows);
        }
    }

    private static void csv(OutputStream to, Consumer<Consumer<AnswerTable.Row>> rows)
            throws IOException {
        OutputStreamWriter text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        // Spreadsheets take it for another encoding without this mark.
        text.write('\uFEFF');
        CSVPrinter table = new CSVPrinter(text, CSVFormat.RFC4180);
        table.printRecord(AnswerTable.HEADER);
        rows.accept(
                row -> {
                    try {
                        table.printRecord(row.cells().stream().map(TableFormat::safe).toList());
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    }
                });
        table.flush();
    }

    private static void json(OutputStream to, Consumer<Consumer<AnswerTable.Row>> rows)
            throws IOException {
        JsonGenerator json =
                new JsonFactory(new ObjectMapper())
                        .createGenerator(to)
                        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartArray();
        rows.accept(
                row -> {
                    try {
                        json.writePOJO(row);
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    }
                });
        json.writeEndArray();
        json.flush();
    }

    private static void xlsx(OutputStream to, Consumer<Consumer<AnswerTable.Row>> rows)
            throws IOException {
        try (Workbook book = new Workbook(to, "Plenary", null)) {
            Worksheet sheet = book.newWorksheet("Answers");
            int[] at = {0};
            line(sheet, at, AnswerTable.HEADER);
            rows.accept(row -> line(sheet, at, row.cells()));
        }
    }

    private static void line(Worksheet sheet, int[] at, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            String cell = safe(cells.get(column));
            // As text of its own: the shared table of strings would hold everything at once.
            sheet.inlineString(
                    at[0],
                    column,
                    cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) : cell);
        }
        at[0]++;
        if (at[0] % ROWS_HELD == 0) {
            try {
                sheet.flush();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    /** A cell that no spreadsheet computes and that holds nothing unprintable. */
    static String safe(String cell) {
        String printable = cell.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
        return !printable.isEmpty()
                        && "=+-@\t\r\n|%\uFF1D\uFF0B\uFF0D\uFF20".indexOf(printable.charAt(0)) >= 0
                ? "'" + printable
                : printable;
    }
}
