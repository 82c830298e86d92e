package org.plenary.signons.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.paper.PrintableScripts;
import org.plenary.shared.paper.Printing;
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
    private final Printing printing;

    LetterPdf(
            LetterLayout layout,
            PrintableScripts scripts,
            Versions versions,
            Manifests manifests,
            ObjectMapper json,
            Printing printing) {
        this.layout = layout;
        this.scripts = scripts;
        this.versions = versions;
        this.manifests = manifests;
        this.json = json;
        this.printing = printing;
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
        printing.write(html, letter.dir().equals("rtl"), snapshot.id(), snapshot.at(), out);
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
}
