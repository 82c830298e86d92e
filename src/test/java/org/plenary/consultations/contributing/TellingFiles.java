package org.plenary.consultations.contributing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;

/** Files that tell who made them in every way they can. */
final class TellingFiles {
    private TellingFiles() {}

    /** A PDF with this in its information, metadata, comments and the picture on its page. */
    static byte[] pdf(String secret) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            var information = new PDDocumentInformation();
            information.setAuthor(secret);
            information.setProducer(secret);
            information.setCreationDate(Calendar.getInstance());
            document.setDocumentInformation(information);
            document.getDocumentCatalog().setMetadata(metadata(document, secret));
            page.setMetadata(metadata(document, secret));
            var comment = new PDAnnotationText();
            comment.setTitlePopup(secret);
            comment.setContents(secret);
            page.getAnnotations().add(comment);
            var picture = JPEGFactory.createFromByteArray(document, jpeg(secret));
            picture.setMetadata(metadata(document, secret));
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(picture, 10, 10);
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static PDMetadata metadata(PDDocument document, String secret) throws IOException {
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(secret.getBytes(StandardCharsets.UTF_8));
        return metadata;
    }

    /** A JPEG with this in an APP1 segment and in a comment. */
    static byte[] jpeg(String secret) throws IOException {
        var plain = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpeg", plain);
        byte[] bytes = plain.toByteArray();
        byte[] telling = secret.getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, 2);
        for (int marker : new int[] {0xE1, 0xFE}) {
            out.write(0xFF);
            out.write(marker);
            out.write((telling.length + 2) >> 8);
            out.write((telling.length + 2) & 0xFF);
            out.write(telling);
        }
        out.write(bytes, 2, bytes.length - 2);
        return out.toByteArray();
    }
}
