package org.plenary.organisations.logos;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.plenary.shared.web.Refusal;

/**
 * Somebody's picture, drawn anew as a small PNG. Nothing of the file survives but its colours: no
 * place where it was taken, no hidden text, no second format in the same bytes.
 *
 * @param png the new file
 */
record Picture(byte[] png, int width, int height) {
    /** The longer side of a logo, in pixels. */
    static final int SIDE = 256;

    /** How large a file may be, in bytes. */
    static final int LARGEST_FILE = 2 * 1024 * 1024;

    private static final int LONGEST_SIDE = 8_000;
    private static final long MOST_PIXELS = 24_000_000;
    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif");

    /**
     * Reads a PNG, JPEG or GIF file, of a moving one the first picture, and draws it anew.
     *
     * @throws org.plenary.shared.web.RefusedException for anything else, and for a picture that is
     *     too large: its size is read first, so that a small file cannot unfold into gigabytes
     */
    static Picture drawnFrom(byte[] file) {
        if (file.length == 0) {
            throw Refusal.invalid("logos.refused.none").asException();
        }
        if (file.length > LARGEST_FILE) {
            throw Refusal.invalid("logos.refused.file-size", LARGEST_FILE / 1024 / 1024)
                    .asException();
        }
        try (ImageInputStream stream =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            ImageReader reader = reader(stream);
            try {
                reader.setInput(stream, true, true);
                return fitted(read(reader));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            throw Refusal.invalid("logos.refused.unreadable").asException();
        }
    }

    private static ImageReader reader(ImageInputStream stream) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                return reader;
            }
            reader.dispose();
        }
        throw Refusal.invalid("logos.refused.format").asException();
    }

    private static BufferedImage read(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
            throw Refusal.invalid("logos.refused.pixels", LONGEST_SIDE).asException();
        }
        // A large picture is read thinned out, still at twice the size that is needed.
        int every = Math.max(1, Math.max(width, height) / (2 * SIDE));
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, how);
    }

    private static Picture fitted(BufferedImage image) {
        double scale = Math.min(1, (double) SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        // Not by ImageIO's cache: that writes what strangers send to the disk.
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            if (!ImageIO.write(small, "png", stream)) {
                throw new IllegalStateException("every Java platform writes PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Picture(out.toByteArray(), width, height);
    }
}
