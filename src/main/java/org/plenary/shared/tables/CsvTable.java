package org.plenary.shared.tables;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a table as CSV (RFC 4180) for spreadsheets: UTF-8 with a byte order mark, without which
 * Excel shows é as Ã©, and no cell that could be computed.
 */
public final class CsvTable {
    /** For {@code Content-Type}. */
    public static final String MEDIA_TYPE = "text/csv; charset=utf-8; header=present";

    private CsvTable() {}

    /** Writes one line for each row as it comes, without holding them. */
    public static void write(OutputStream to, List<String> header, Stream<List<String>> rows) {
        try {
            BufferedWriter text =
                    new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), 16_384);
            text.write('\uFEFF');
            CSVPrinter table = new CSVPrinter(text, CSVFormat.RFC4180);
            table.printRecord(header);
            rows.forEach(
                    row -> {
                        try {
                            table.printRecord(row.stream().map(CsvTable::safe).toList());
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
            table.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A cell that no spreadsheet computes: = + - @ and control characters are disarmed. */
    public static String safe(String cell) {
        String shown = cell.stripLeading();
        boolean formula =
                (!shown.isEmpty() && "=+-@＝＋－＠".indexOf(shown.charAt(0)) >= 0)
                        || (!cell.isEmpty() && "\t\r\n".indexOf(cell.charAt(0)) >= 0);
        return formula ? "'" + cell : cell;
    }
}
