package org.plenary.shared.paper;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;

/** Prints HTML as PDF/A-2u; nothing is fetched for it. */
@ApplicationScoped
public class Printing {
    // Each takes some hundred megabytes while it is made.
    private final Semaphore atOnce = new Semaphore(2);

    Printing() {
        XRLog.setLoggingEnabled(false);
    }

    /**
     * Writes the PDF.
     *
     * @param rightToLeft whether its lines run so
     * @param id of what is printed
     * @param at when it came to be: two printings have the same bytes
     */
    public void write(String html, boolean rightToLeft, UUID id, Instant at, OutputStream out) {
        atOnce.acquireUninterruptibly();
        try {
            render(html, rightToLeft, id, at, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            atOnce.release();
        }
    }

    private static void render(
            String html, boolean rightToLeft, UUID id, Instant at, OutputStream out)
            throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(html)), null);
        // Whatever stands in a text, nothing is fetched for it.
        builder.useUriResolver((base, uri) -> null);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(
                rightToLeft
                        ? BaseRendererBuilder.TextDirection.RTL
                        : BaseRendererBuilder.TextDirection.LTR);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_U);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        for (PrintableScripts.Face face : PrintableScripts.FACES) {
            builder.useFont(
                    (FSSupplier<InputStream>) () -> PrintableScripts.open(face),
                    face.family(),
                    face.weight(),
                    BaseRendererBuilder.FontStyle.NORMAL,
                    true);
        }
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            try (PDDocument document = renderer.getPdfDocument()) {
                PdfDates.set(document, at);
                document.setDocumentId(id.getLeastSignificantBits());
                document.save(out);
            }
        }
    }
}
