package org.plenary.signons.campaign;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.plenary.shared.names.Names;

/**
 * Which rows of the chase board.
 *
 * @param q as it was typed; may be empty
 */
public record BoardFilter(Which which, String q) {
    /** From what stands in an address. */
    public static BoardFilter read(String which, String q) {
        return new BoardFilter(Which.of(which), q == null ? "" : q.strip());
    }

    /** The words to find, folded. */
    String words() {
        return Names.fold(q);
    }

    /** The filter as the query of an address, without the page. */
    public String query() {
        return "?which="
                + which.slug()
                + (q.isEmpty() ? "" : "&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));
    }
}
