package org.plenary.consultations;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.organisations.Level;
import org.plenary.shared.geo.Areas;

/**
 * Which consultations are asked for; a part that is empty asks for nothing.
 *
 * @param q words of the title
 * @param level slug of a level
 * @param area a country, or a region with its countries
 * @param theme a theme or the code of a term
 * @param coalition slug
 */
public record ConsultationFilter(
        String q, String level, String area, String theme, String coalition) {
    public ConsultationFilter {
        q = bare(q);
        level = bare(level);
        area = bare(area);
        theme = bare(theme);
        coalition = bare(coalition);
    }

    /** Whether anything is asked for. */
    public boolean narrows() {
        return Stream.of(q, level, area, theme, coalition).anyMatch(part -> !part.isEmpty());
    }

    Optional<Level> atLevel() {
        return Arrays.stream(Level.values()).filter(l -> l.slug().equals(level)).findFirst();
    }

    /** The area and all that lie in it. */
    List<String> areas() {
        return Areas.within(area);
    }

    /** The same question about a page of the list. */
    public String query(int page) {
        StringBuilder query = new StringBuilder("?page=").append(page);
        add(query, "q", q);
        add(query, "level", level);
        add(query, "area", area);
        add(query, "theme", theme);
        add(query, "coalition", coalition);
        return query.toString();
    }

    private static void add(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append('&').append(name).append('=');
            query.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private static String bare(String part) {
        return part == null ? "" : part.strip();
    }
}
