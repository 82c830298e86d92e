package org.plenary.signons;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** An address as a QR code, drawn as SVG or PNG. */
final class QrCode {
    private static final int QUIET = 4;
    private static final int PIXELS = 16;

    private QrCode() {}

    /** Black on white in every theme, for cameras; one unit for each module. */
    static String svg(String address) {
        ByteMatrix modules = encode(address);
        int size = modules.getWidth() + 2 * QUIET;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %1$d\" width=\"480\" height=\"480\" shape-rendering=\"crispEdges\"><rect width=\"%1$d\" height=\"%1$d\" fill=\"#fff\"/><path d=\"%2$s\" fill=\"#000\"/></svg>"
                .formatted(size, path);
    }

    /** Black on white, sixteen pixels for each module: large enough to be printed. */
    static byte[] png(String address) {
        ByteMatrix modules = encode(address);
        int size = (modules.getWidth() + 2 * QUIET) * PIXELS;
        var image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                image.setRGB(x, y, isBlack(modules, x, y) ? 0x000000 : 0xffffff);
            }
        }
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBlack(ByteMatrix modules, int x, int y) {
        int column = x / PIXELS - QUIET;
        int row = y / PIXELS - QUIET;
        return column >= 0
                && row >= 0
                && column < modules.getWidth()
                && row < modules.getHeight()
                && modules.get(column, row) == 1;
    }

    private static ByteMatrix encode(String address) {
        try {
            return Encoder.encode(
                            address,
                            ErrorCorrectionLevel.M,
                            Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
