package org.plenary.shared.web;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;

/**
 * The drawings of the icon set (Lucide 0.468.0, ISC licence), as the inside of an {@code <svg>}.
 * Templates use the tag {@code {#icon 'check' /}}; {@code icons.properties} has the list.
 */
@TemplateExtension(namespace = "icons")
public final class Icons {
    private static final Properties DRAWINGS = load();

    private Icons() {}

    /** The drawing with this name. */
    static RawString drawing(String name) {
        var drawing = DRAWINGS.getProperty(name);
        if (drawing == null) {
            throw new IllegalArgumentException("There is no icon " + name);
        }
        return new RawString(drawing);
    }

    /** The icon as the tag writes it, for HTML that no template makes. */
    public static String svg(String name) {
        return "<svg class=\"i\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\">"
                + drawing(name)
                + "</svg>";
    }

    /** All names. */
    public static Set<String> names() {
        return DRAWINGS.stringPropertyNames();
    }

    private static Properties load() {
        try (var stream = Icons.class.getResourceAsStream("/icons.properties")) {
            var drawings = new Properties();
            drawings.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return drawings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
