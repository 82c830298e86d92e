package org.plenary.signons.reach;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextLayout;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * The picture of a letter that other sites show where it is shared: its title, how many have
 * signed, and where to find it; never a name.
 *
 * @param site the platform's name
 * @param title drawn on four lines at most, and left out where no font has its script
 * @param rightToLeft how the title is written
 * @param count the number as it is written
 * @param counted what is counted
 * @param line one more line
 * @param percent how far to the goal, negative if there is none
 * @param mirrored whether the card itself runs from right to left
 */
record Card(
        String site,
        String title,
        boolean rightToLeft,
        String count,
        String counted,
        String line,
        double percent,
        boolean mirrored) {
    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final int EDGE = 72;
    private static final int INNER = WIDTH - 2 * EDGE;
    private static final int LINES = 4;
    private static final Color DEEP = new Color(0x07333b);
    private static final Color STRAND = new Color(0x17505b);
    private static final Color BRIGHT = new Color(0xf2f7f6);
    private static final Color SOFT = new Color(0xb5d0d1);
    private static final Color GOLD = new Color(0xeda41f);

    /** Draws it. */
    byte[] png() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        try {
            draw(pen);
        } finally {
            pen.dispose();
        }
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw(Graphics2D pen) {
        pen.setColor(DEEP);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        strands(pen);
        pen.setColor(SOFT);
        text(pen, site, true, 30, mirrored, EDGE + 28);
        if (CardFonts.canDraw(title)) {
            pen.setColor(BRIGHT);
            title(pen);
        }
        pen.setColor(BRIGHT);
        float end = text(pen, count, true, 84, mirrored, 508);
        pen.setColor(SOFT);
        beside(pen, counted, 34, end + 20, 508);
        if (percent >= 0) {
            bar(pen);
        }
        pen.setColor(SOFT);
        text(pen, line, false, 26, mirrored, 588);
    }

    // Curves that run together, as on the home page.
    private void strands(Graphics2D pen) {
        pen.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < 14; i++) {
            Path2D strand = new Path2D.Double();
            double end = 300 + i * 2.5;
            strand.moveTo(across(560), -60 + i * 55);
            strand.curveTo(across(900), -60 + i * 55, across(960), end, across(WIDTH + 20), end);
            pen.setPaint(i == 4 ? fading(GOLD, 900) : fading(STRAND, 640));
            pen.draw(strand);
        }
    }

    // Words stand on quiet ground: a strand comes out of it where they mostly end.
    private GradientPaint fading(Color colour, double from) {
        return new GradientPaint(
                (float) across(from), 0, DEEP, (float) across(WIDTH + 60), 0, colour);
    }

    private double across(double x) {
        return mirrored ? WIDTH - x : x;
    }

    /** As large as four lines allow. */
    private void title(Graphics2D pen) {
        List<TextLayout> lines = List.of();
        for (int size : new int[] {72, 62, 54, 46}) {
            lines = broken(title, size, pen.getFontRenderContext());
            if (lines.size() <= LINES - 1 || (size == 46 && lines.size() <= LINES)) {
                break;
            }
        }
        if (lines.size() > LINES) {
            lines = shortened(pen.getFontRenderContext());
        }
        float y = EDGE + 62;
        for (TextLayout each : lines) {
            y += each.getAscent();
            each.draw(pen, start(each, rightToLeft), y);
            y += each.getDescent() + each.getLeading();
        }
    }

    private List<TextLayout> shortened(FontRenderContext context) {
        String words = title;
        List<TextLayout> lines;
        do {
            int space = words.lastIndexOf(' ', words.length() - 2);
            words = words.substring(0, space > 0 ? space : words.length() - 2);
            lines = broken(words + " …", 46, context);
        } while (lines.size() > LINES);
        return lines;
    }

    private List<TextLayout> broken(String words, int size, FontRenderContext context) {
        var set = CardFonts.set(words, true, size, rightToLeft);
        var measurer = new LineBreakMeasurer(set.getIterator(), context);
        List<TextLayout> lines = new ArrayList<>();
        while (measurer.getPosition() < words.length() && lines.size() <= LINES) {
            lines.add(measurer.nextLayout(INNER));
        }
        return lines;
    }

    /** Draws one line from the margin; returns how far it reaches. */
    private float text(
            Graphics2D pen, String words, boolean strong, int size, boolean rtl, float y) {
        if (words.isEmpty() || !CardFonts.canDraw(words)) {
            return 0;
        }
        TextLayout layout = layout(pen, words, strong, size, rtl);
        layout.draw(pen, start(layout, rtl), y);
        return layout.getAdvance();
    }

    private void beside(Graphics2D pen, String words, int size, float after, float y) {
        if (CardFonts.canDraw(words)) {
            TextLayout layout = layout(pen, words, false, size, mirrored);
            layout.draw(
                    pen, mirrored ? WIDTH - EDGE - after - layout.getAdvance() : EDGE + after, y);
        }
    }

    private static TextLayout layout(
            Graphics2D pen, String words, boolean strong, int size, boolean rtl) {
        var set = CardFonts.set(words, strong, size, rtl);
        return new TextLayout(set.getIterator(), pen.getFontRenderContext());
    }

    private static float start(TextLayout layout, boolean rtl) {
        return rtl ? WIDTH - EDGE - layout.getAdvance() : EDGE;
    }

    private void bar(Graphics2D pen) {
        pen.setColor(STRAND);
        pen.fill(new RoundRectangle2D.Double(EDGE, 532, INNER, 14, 14, 14));
        double done = INNER * Math.min(100, percent) / 100;
        pen.setColor(GOLD);
        pen.fill(
                new RoundRectangle2D.Double(
                        mirrored ? WIDTH - EDGE - done : EDGE, 532, done, 14, 14, 14));
    }
}
