package org.plenary.consultations;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.plenary.shared.web.Refusal;

/**
 * A file that somebody sent as a paper: what it is called says what it is, and what is in it has to
 * agree.
 */
record PaperFile(String mediaType, byte[] content) {
    /** The largest, in bytes. */
    static final int LARGEST = 10 * 1024 * 1024;

    private static final Map<String, String> TYPES =
            Map.of(
                    "pdf", "application/pdf",
                    "docx",
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "pptx",
                            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                    "odt", "application/vnd.oasis.opendocument.text",
                    "ods", "application/vnd.oasis.opendocument.spreadsheet",
                    "odp", "application/vnd.oasis.opendocument.presentation",
                    "txt", "text/plain",
                    "csv", "text/csv");

    /** The ending of files of a type. */
    static Optional<String> ending(String mediaType) {
        return TYPES.entrySet().stream()
                .filter(type -> type.getValue().equals(mediaType))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * Takes a file, unless it is too large or not what its name says.
     *
     * @param name as its sender calls it
     */
    static PaperFile read(String name, Path file) throws IOException {
        byte[] content;
        try (InputStream in = Files.newInputStream(file)) {
            content = in.readNBytes(LARGEST + 1);
        }
        if (content.length > LARGEST) {
            throw Refusal.invalid("consultations.refused.file-too-large", LARGEST / 1024 / 1024)
                    .asException();
        }
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean genuine =
                switch (ending) {
                    case "pdf" ->
                            new String(head(content), StandardCharsets.US_ASCII).equals("%PDF-");
                    case "docx" -> parts(file).contains("word/document.xml");
                    case "xlsx" -> parts(file).contains("xl/workbook.xml");
                    case "pptx" -> parts(file).contains("ppt/presentation.xml");
                    case "odt", "ods", "odp" ->
                            parts(file).containsAll(Set.of("mimetype", "content.xml"));
                    case "txt", "csv" -> isText(content);
                    default -> false;
                };
        if (!genuine) {
            throw Refusal.invalid("consultations.refused.file-kind").asException();
        }
        return new PaperFile(TYPES.get(ending), content);
    }

    private static byte[] head(byte[] content) {
        return Arrays.copyOf(content, 5);
    }

    private static boolean isText(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(content))
                            .chars()
                            .noneMatch(c -> c == 0)
                    && content.length > 0;
        } catch (CharacterCodingException notText) {
            return false;
        }
    }

    // From the directory at its end: no part of the file is unpacked.
    private static Set<String> parts(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
        } catch (IOException | IllegalArgumentException noZip) {
            return Set.of();
        }
    }
}
