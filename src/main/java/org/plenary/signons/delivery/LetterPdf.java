package org.plenary.signons.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.plenary.shared.i18n.Languages;
import org.plenary.signons.Letter;
import org.plenary.signons.proof.Manifests;
import org.plenary.statements.Version;
import org.plenary.statements.Versions;
import org.plenary.text.format.Html;

/**
 * Prints letters as PDF with their fonts in them, from nothing but the manifest of a snapshot and
 * the words it names: the same manifest gives the same bytes.
 */
@ApplicationScoped
class LetterPdf {
    /** With more signatories than this a printed list helps nobody; there is the table. */
    static final int MOST = 20_000;

    @CheckedTemplate(basePath = "delivery")
    static class Templates {
        static native TemplateInstance pdf(PrintedLetter letter);
    }

    private final LetterLayout layout;
    private final PrintableScripts scripts;
    private final Versions versions;
    private final Manifests manifests;
    private final ObjectMapper json;
    // Each takes some hundred megabytes while it is made.
    private final Semaphore atOnce = new Semaphore(2);

    LetterPdf(
            LetterLayout layout,
            PrintableScripts scripts,
            Versions versions,
            Manifests manifests,
            ObjectMapper json) {
        this.layout = layout;
        this.scripts = scripts;
        this.versions = versions;
        this.manifests = manifests;
        this.json = json;
        XRLog.setLoggingEnabled(false);
    }

    /**
     * Writes the PDF.
     *
     * @param manifest the file's bytes, empty where the names are too many to be printed
     * @param sha256 the file's hash
     * @param grouped whether signatories are grouped by what they are
     */
    void write(
            OutputStream out, Snapshot snapshot, byte[] manifest, String sha256, boolean grouped) {
        PrintedLetter letter = printed(snapshot, manifest, sha256, grouped);
        String html =
                Templates.pdf(letter).setAttribute("locale", locale(snapshot.letter())).render();
        atOnce.acquireUninterruptibly();
        try {
            render(html, letter, snapshot, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            atOnce.release();
        }
    }

    private PrintedLetter printed(
            Snapshot snapshot, byte[] manifest, String sha256, boolean grouped) {
        Letter letter = snapshot.letter();
        Version version = versions.of(letter.statement(), snapshot.version()).orElseThrow();
        JsonNode members = read(manifest).path("manifest");
        LetterLayout.Laid laid = layout.of(members.path("signatories"), locale(letter), grouped);
        return new PrintedLetter(
                letter.language(),
                Languages.direction(Locale.forLanguageTag(letter.language())),
                scripts.printable(letter.title()),
                scripts.printable(letter.addressees()),
                scripts.printable(letter.introduction()),
                new RawString(Html.document(version.text(), 2)),
                snapshot.addendum(),
                snapshot.ordinal(),
                snapshot.counts().organisations(),
                snapshot.counts().individuals(),
                snapshot.counts().observers(),
                snapshot.at(),
                laid.groups(),
                laid.observing(),
                laid.notes(),
                manifest.length > 0,
                members.path("totals").path("withheld").asLong(),
                laid.transliterated(),
                snapshot.version(),
                snapshot.sha256(),
                sha256,
                manifests.address(letter));
    }

    private JsonNode read(byte[] manifest) {
        try {
            return manifest.length == 0 ? json.createObjectNode() : json.readTree(manifest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Locale locale(Letter letter) {
        return Locale.forLanguageTag(Languages.offered(letter.language()).orElse("en"));
    }

    private static void render(
            String html, PrintedLetter letter, Snapshot snapshot, OutputStream out)
            throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(html)), null);
        // Whatever stands in a text, nothing is fetched for it.
        builder.useUriResolver((base, uri) -> null);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(
                letter.dir().equals("rtl")
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
                PdfDates.set(document, snapshot.at());
                document.setDocumentId(snapshot.id().getLeastSignificantBits());
                document.save(out);
            }
        }
    }
}
