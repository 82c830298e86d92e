package org.plenary.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** ProseMirror's JSON of marks. */
public final class MarkJson {
    private static final int LABEL_CHARACTERS = 1000;

    private MarkJson() {}

    /**
     * Reads a mark as it is; a {@link TextFormatException} says what cannot be kept. An address
     * that would have to be written differently is refused, so that nobody holds another one.
     */
    public static Mark exactly(JsonNode json) {
        JsonNode attrs = json.path("attrs");
        JsonNode label = attrs.path("label");
        Mark mark = roughly(json);
        if (mark instanceof Mark.Link link) {
            if (!attrs.path("href").asText("").equals(link.href())) {
                throw new TextFormatException("text.unsafe-link");
            }
            boolean good = label.isMissingNode() || label.isNull() || label.isTextual();
            if (!good || label.asText("").length() > LABEL_CHARACTERS) {
                throw new TextFormatException("text.bad-attribute", label.getNodeType());
            }
        } else if (mark instanceof Mark.FootnoteRef && !label.isTextual()) {
            throw new TextFormatException("text.bad-attribute", label.getNodeType());
        }
        return mark;
    }

    static Mark roughly(JsonNode json) {
        JsonNode attrs = json.path("attrs");
        JsonNode label = attrs.path("label");
        String type = json.path("type").asText("");
        return switch (type) {
            case "strong" -> Mark.STRONG;
            case "em" -> Mark.EMPHASIS;
            case "link" ->
                    new Mark.Link(
                            attrs.path("href").asText(""),
                            label.isTextual() ? label.asText() : null);
            case "footnote_ref" -> new Mark.FootnoteRef(label.asText(""));
            default -> throw new TextFormatException("text.unknown-type", type);
        };
    }

    /** As ProseMirror writes it, with every attribute. */
    public static ObjectNode write(Mark mark) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (mark instanceof Mark.Link link) {
            json.put("type", "link")
                    .putObject("attrs")
                    .put("href", link.href())
                    .put("label", link.label());
        } else if (mark instanceof Mark.FootnoteRef ref) {
            json.put("type", "footnote_ref").putObject("attrs").put("label", ref.label());
        } else {
            json.put("type", mark instanceof Mark.Strong ? "strong" : "em");
        }
        return json;
    }
}
