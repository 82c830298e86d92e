package org.plenary.shared.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Dates a PDF by what is in it, not by when it was made: else each making had other bytes. */
final class PdfDates {
    private PdfDates() {}

    static void set(PDDocument document, Instant at) throws IOException {
        var date =
                GregorianCalendar.from(at.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC));
        document.getDocumentInformation().setCreationDate(date);
        document.getDocumentInformation().setModificationDate(date);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        if (metadata != null) {
            String written = at.truncatedTo(ChronoUnit.SECONDS).toString();
            String xmp =
                    new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                            .replaceAll(
                                    "(<xmp:(Create|Modify|Metadata)Date>)[^<]*(</xmp:)",
                                    "$1" + written + "$3");
            metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
        }
    }
}
