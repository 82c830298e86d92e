package org.plenary.statements;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.plenary.text.TextFormatException;

/**
 * A text file that somebody uploaded.
 *
 * @param format markdown, text or html, from the file's name
 */
public record UploadedText(String format, String content) {
    private static final long MOST_BYTES = 4L * 1024 * 1024;
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /**
     * Reads the file as UTF-8, or as Windows-1252 where it is not.
     *
     * @throws TextFormatException if it is too large or not a text
     */
    public static Optional<UploadedText> of(FileUpload file) throws IOException {
        if (file == null || file.size() == 0) {
            return Optional.empty();
        }
        if (file.size() > MOST_BYTES) {
            throw new TextFormatException(
                    "statements.error.file-too-large", MOST_BYTES / 1024 / 1024);
        }
        byte[] bytes = Files.readAllBytes(file.uploadedFile());
        String format = formatOf(file.fileName());
        return Optional.of(new UploadedText(format, decode(bytes)));
    }

    private static String formatOf(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "md", "markdown" -> "markdown";
            case "html", "htm", "xhtml" -> "html";
            case "txt", "text" -> "text";
            default -> throw new TextFormatException("statements.error.file-kind", ending);
        };
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, WESTERN);
        }
    }
}
