package org.plenary.statements.comments;

import io.quarkus.qute.TemplateData;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.plenary.organisations.Actor;

/**
 * Which threads somebody wants to read, as it stands in the address.
 *
 * @param state open, resolved, or empty for both
 * @param by mine, mentioning-me, or empty for everybody's
 * @param paragraph id of a block, or empty
 * @param organisation slug of an organisation that takes part, or empty
 */
@TemplateData
public record Asked(String state, String by, String paragraph, String organisation) {
    public Asked {
        state = state == null ? "" : state;
        by = by == null ? "" : by;
        paragraph = paragraph == null ? "" : paragraph;
        organisation = organisation == null ? "" : organisation;
    }

    /** Whether anything is left out. */
    public boolean narrows() {
        return !(state + by + paragraph + organisation).isEmpty();
    }

    /** The same with another state, and everybody's. */
    public String withState(String other) {
        return new Asked(other, "", paragraph, organisation).query();
    }

    /** The same with other authors, and in any state. */
    public String withBy(String other) {
        return new Asked("", other, paragraph, organisation).query();
    }

    /** As the query of an address, with its question mark; empty for everything. */
    public String query() {
        var query = new StringBuilder();
        add(query, "state", state);
        add(query, "by", by);
        add(query, "paragraph", paragraph);
        add(query, "organisation", organisation);
        return query.toString();
    }

    private static void add(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    /**
     * Whether a thread is wanted.
     *
     * @param asking the organisation that the slug names, null if there is none
     * @param mentioning the comments that mention the reader's organisations
     */
    boolean wants(CommentThread thread, Actor reader, UUID asking, Set<UUID> mentioning) {
        return switch (state) {
                    case "open" -> thread.isOpen();
                    case "resolved" -> !thread.isOpen();
                    default -> true;
                }
                && switch (by) {
                    case "mine" -> thread.said().anyMatch(c -> c.isBy(reader));
                    case "mentioning-me" ->
                            thread.said().anyMatch(c -> mentioning.contains(c.id()));
                    default -> true;
                }
                && (paragraph.isEmpty() || thread.isAbout(paragraph))
                && (organisation.isEmpty()
                        || thread.said().anyMatch(c -> c.organisation().equals(asking)));
    }
}
