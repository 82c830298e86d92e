package org.plenary.consultations.coding;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.zip.ZipFile;

/** A file of answers as it is read. */
public final class Exported {
    private Exported() {}

    /** All that is in it, unpacked. */
    public static String text(Response file, String extension) throws IOException {
        return extension.equals("xlsx") ? unzipped(file.asByteArray()) : file.asString();
    }

    private static String unzipped(byte[] file) throws IOException {
        // Its sizes stand in the directory at the end, which a stream does not see.
        StringBuilder text = new StringBuilder();
        var kept = Files.createTempFile("answers", ".xlsx");
        Files.write(kept, file);
        try (var zip = new ZipFile(kept.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                text.append(
                        new String(
                                zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(kept);
        }
        return text.toString();
    }
}
