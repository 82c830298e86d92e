package org.plenary.consultations.contributing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.plenary.shared.web.Refusal;

/**
 * Leaves of a PDF only its pages: no author, programs, dates, hidden files, comments, forms or
 * scripts, and no such thing in the pictures on its pages.
 */
final class PdfCleaning {
    private static final int MOST_PAGES = 400;

    private static final List<COSName> TELLING =
            List.of(
                    COSName.METADATA,
                    COSName.getPDFName("PieceInfo"),
                    COSName.getPDFName("LastModified"),
                    COSName.AA,
                    COSName.A,
                    COSName.ANNOTS,
                    COSName.getPDFName("Thumb"),
                    COSName.getPDFName("AF"),
                    COSName.getPDFName("OPI"),
                    COSName.getPDFName("Measure"),
                    COSName.STRUCT_PARENTS);

    private PdfCleaning() {}

    static byte[] clean(byte[] sent) {
        try (PDDocument before = Loader.loadPDF(sent);
                PDDocument after = new PDDocument(IOUtils.createMemoryOnlyStreamCache())) {
            if (before.isEncrypted()) {
                throw Refusal.invalid("contributing.refused.file-locked").asException();
            }
            if (before.getNumberOfPages() == 0 || before.getNumberOfPages() > MOST_PAGES) {
                throw Refusal.invalid("contributing.refused.file-pages", MOST_PAGES).asException();
            }
            for (PDPage page : before.getPages()) {
                strip(page.getCOSObject());
                after.importPage(page);
            }
            // The document's id is otherwise made of the time.
            after.setDocumentId(0L);
            var out = new ByteArrayOutputStream();
            after.save(out);
            return out.toByteArray();
        } catch (IOException | ClassCastException | IllegalArgumentException unreadable) {
            throw Refusal.invalid("contributing.refused.file-unreadable").asException();
        }
    }

    // Walks all that hangs on a page; the page's parent would lead to the whole document.
    private static void strip(COSDictionary page) throws IOException {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> todo = new ArrayDeque<>();
        COSBase parent = page.getDictionaryObject(COSName.PARENT);
        if (parent != null) {
            inherit(page);
            seen.add(parent);
            page.removeItem(COSName.PARENT);
        }
        todo.add(page);
        while (!todo.isEmpty()) {
            COSBase next = todo.pop();
            if (next instanceof COSObject reference) {
                next = reference.getObject();
            }
            if (next == null || !seen.add(next)) {
                continue;
            }
            if (next instanceof COSDictionary dictionary) {
                TELLING.forEach(dictionary::removeItem);
                if (dictionary instanceof COSStream stream) {
                    stripPicture(stream);
                }
                todo.addAll(dictionary.getValues());
            } else if (next instanceof COSArray array) {
                array.forEach(todo::add);
            }
        }
    }

    private static void inherit(COSDictionary page) {
        for (COSName name :
                List.of(COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE)) {
            COSBase own = page.getDictionaryObject(name);
            for (COSDictionary above = page.getCOSDictionary(COSName.PARENT);
                    own == null && above != null;
                    above = above.getCOSDictionary(COSName.PARENT)) {
                own = above.getDictionaryObject(name);
                if (own != null) {
                    page.setItem(name, own);
                }
            }
        }
    }

    private static void stripPicture(COSStream stream) throws IOException {
        if (!COSName.DCT_DECODE.equals(stream.getFilters())) {
            return;
        }
        byte[] jpeg;
        try (InputStream in = stream.createRawInputStream()) {
            jpeg = in.readAllBytes();
        }
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(JpegSegments.withoutTelling(new ByteArrayInputStream(jpeg)));
        }
    }
}
