package org.plenary.consultations.contributing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.plenary.shared.web.Refusal;

/** Draws pictures anew, so that only what can be seen is left of them. */
final class Redrawing {
    /** The longer side, in pixels: enough to read a photographed page. */
    private static final int SIDE = 2400;

    private static final int LONGEST_SIDE = 16_000;
    private static final long MOST_PIXELS = 60_000_000;

    private Redrawing() {}

    static byte[] png(byte[] file) {
        return drawn(file, "png", BufferedImage.TYPE_INT_ARGB, Orientation.AS_IT_IS);
    }

    static byte[] jpeg(byte[] file) {
        return drawn(file, "jpeg", BufferedImage.TYPE_INT_RGB, Orientation.of(file));
    }

    private static byte[] drawn(byte[] file, String format, int colours, Orientation noted) {
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return written(fitted(read(reader), colours, noted), format);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            throw Refusal.invalid("contributing.refused.file-unreadable").asException();
        }
    }

    private static BufferedImage read(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
            throw Refusal.invalid("contributing.refused.pixels", LONGEST_SIDE).asException();
        }
        // A large picture is read thinned out: it would not fit into memory otherwise.
        int every = Math.max(1, Math.max(width, height) / SIDE);
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, how);
    }

    private static BufferedImage fitted(BufferedImage image, int colours, Orientation noted) {
        double scale = Math.min(1, (double) SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        boolean lying = noted.swapsSides();
        BufferedImage anew =
                new BufferedImage(lying ? height : width, lying ? width : height, colours);
        Graphics2D pen = anew.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        if (colours == BufferedImage.TYPE_INT_RGB) {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, anew.getWidth(), anew.getHeight());
        }
        pen.transform(noted.turning(width, height));
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return anew;
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            if (!ImageIO.write(image, format, stream)) {
                throw new IllegalStateException("every Java platform writes " + format);
            }
        }
        return out.toByteArray();
    }
}
