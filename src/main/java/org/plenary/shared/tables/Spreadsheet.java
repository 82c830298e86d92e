package org.plenary.shared.tables;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.plenary.shared.web.Refusal;

/**
 * A table as it came in a file, with what was found out about its writing.
 *
 * @param header the cells of the first line that has any
 * @param rows the lines after it that have any; a short line has fewer cells
 * @param lines where each row begins in the file, from 1
 */
public record Spreadsheet(
        Charset charset,
        char delimiter,
        List<String> header,
        List<List<String>> rows,
        List<Integer> lines) {
    /** More rows than this come in several files. */
    public static final int MOST_ROWS = 20_000;

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /**
     * Reads UTF-8 (with or without a byte order mark), UTF-16 with one, or else Windows-1252, cells
     * parted by comma, semicolon, tab or bar, whichever makes the most even table.
     */
    public static Spreadsheet read(byte[] content) {
        return read(content, "signons.refused", false);
    }

    /**
     * As {@link #read(byte[])}.
     *
     * @param refusals where the messages about unreadable files are
     * @param paragraphs whether line breaks in a cell are kept
     */
    public static Spreadsheet read(byte[] content, String refusals, boolean paragraphs) {
        Charset charset = charset(content);
        String text = new String(content, charset);
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        char delimiter = delimiter(text);
        List<Integer> numbers = new ArrayList<>();
        List<List<String>> lines = lines(text, delimiter, paragraphs, numbers, refusals);
        if (lines.size() < 2) {
            throw Refusal.invalid(refusals + ".list-empty").asException();
        }
        if (lines.size() - 1 > MOST_ROWS) {
            throw Refusal.invalid(refusals + ".list-too-long", MOST_ROWS).asException();
        }
        return new Spreadsheet(
                charset,
                delimiter,
                lines.get(0),
                List.copyOf(lines.subList(1, lines.size())),
                List.copyOf(numbers.subList(1, numbers.size())));
    }

    private static Charset charset(byte[] content) {
        if (content.length >= 2 && content[0] == (byte) 0xFF && content[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (content.length >= 2 && content[0] == (byte) 0xFE && content[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException notUtf8) {
            return WESTERN;
        }
    }

    // The delimiter that parts the header, and the lines after it most often in as many cells.
    private static char delimiter(String text) {
        String beginning = beginning(text);
        char best = ',';
        long bestScore = -1;
        for (char delimiter : DELIMITERS) {
            List<List<String>> lines;
            try {
                lines = lines(beginning, delimiter, false, new ArrayList<>(), "");
            } catch (RuntimeException notThisOne) {
                continue;
            }
            int width = lines.isEmpty() ? 0 : lines.get(0).size();
            long even = lines.stream().filter(line -> line.size() == width).count();
            long score = width < 2 ? 0 : even * 100 + width;
            if (score > bestScore) {
                best = delimiter;
                bestScore = score;
            }
        }
        return best;
    }

    private static String beginning(String text) {
        if (text.length() < 20_000) {
            return text;
        }
        int end = text.lastIndexOf('\n', 20_000);
        String beginning = end > 0 ? text.substring(0, end) : text;
        // Cut within a quoted cell, it would not be readable.
        long quotes = beginning.chars().filter(c -> c == '"').count();
        return quotes % 2 == 0 ? beginning : beginning + '"';
    }

    private static List<List<String>> lines(
            String text,
            char delimiter,
            boolean paragraphs,
            List<Integer> numbers,
            String refusals) {
        CSVFormat format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter)
                        .setIgnoreEmptyLines(true)
                        .setTrailingData(true)
                        .setLenientEof(true)
                        .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            List<List<String>> lines = new ArrayList<>();
            int[] breaks = {0, 1};
            for (CSVRecord record : parser) {
                List<String> cells = cells(record, paragraphs);
                int at = (int) record.getCharacterPosition();
                // Counted here: the parser counts to where a record ends.
                while (breaks[0] < at && breaks[0] < text.length()) {
                    if (text.charAt(breaks[0]++) == '\n') {
                        breaks[1]++;
                    }
                }
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    lines.add(cells);
                    numbers.add(breaks[1]);
                }
            }
            return lines;
        } catch (IOException | UncheckedIOException unreadable) {
            throw Refusal.invalid(refusals + ".list-unreadable").asException();
        }
    }

    private static List<String> cells(CSVRecord line, boolean paragraphs) {
        return Arrays.stream(line.values())
                .map(cell -> paragraphs ? tidyParagraphs(cell) : tidy(cell))
                .toList();
    }

    private static String tidyParagraphs(String cell) {
        return cell.lines().map(Spreadsheet::tidy).collect(Collectors.joining("\n")).strip();
    }

    // Line breaks, tabs and invisible control characters in a cell are never part of a name.
    private static String tidy(String cell) {
        return cell.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\h]+", " ")
                .replaceAll(
                        "[\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]", "")
                .strip();
    }
}
