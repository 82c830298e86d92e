package org.plenary.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * ProseMirror's JSON of nodes, marks and slices. It is read exactly, where positions depend on it
 * and everybody must hold the same, or roughly, where a whole text comes from somewhere and is put
 * in order afterwards.
 */
public final class NodeJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final NodeJson EXACTLY = new NodeJson(true);
    private static final NodeJson ROUGHLY = new NodeJson(false);
    // A list is two levels of the tree; the document, a paragraph and its text come on top.
    private static final int LEVELS = 2 * Limits.DEPTH + 5;

    private final boolean exact;

    private NodeJson(boolean exact) {
        this.exact = exact;
    }

    static NodeJson exactly() {
        return EXACTLY;
    }

    static NodeJson roughly() {
        return ROUGHLY;
    }

    /** Parses JSON of at most {@link Limits#INPUT_BYTES}. */
    public static JsonNode parse(String json) {
        Limits.checkInput(json);
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new TextFormatException("text.not-json");
        }
    }

    /**
     * The JSON as a string. Half a surrogate pair, which editing can leave for a moment, is escaped
     * as JavaScript does, since no encoding could carry it.
     */
    public static String string(JsonNode json) {
        String written = json.toString();
        StringBuilder out = null;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean pair =
                    Character.isHighSurrogate(c)
                            && i + 1 < written.length()
                            && Character.isLowSurrogate(written.charAt(i + 1));
            if (Character.isSurrogate(c) && !pair && out == null) {
                out = new StringBuilder(written.length() + 16).append(written, 0, i);
            }
            if (out != null && Character.isSurrogate(c) && !pair) {
                out.append(String.format("\\u%04x", (int) c));
            } else if (out != null) {
                out.append(c);
            }
            if (pair) {
                i++;
                if (out != null) {
                    out.append(written.charAt(i));
                }
            }
        }
        return out == null ? written : out.toString();
    }

    Node document(String json) {
        JsonNode doc = parse(json);
        if (!doc.path("type").asText("").equals("doc")) {
            throw new TextFormatException("text.not-a-document");
        }
        return node(doc, 0);
    }

    /** Reads a slice exactly; null is the empty one. */
    public static Slice slice(JsonNode json) {
        if (json.isMissingNode() || json.isNull()) {
            return Slice.EMPTY;
        }
        var slice =
                new Slice(
                        EXACTLY.content(json, 1),
                        depth(json.path("openStart")),
                        depth(json.path("openEnd")));
        if (!slice.isDeepEnough()) {
            throw new TextFormatException("text.bad-step");
        }
        return slice;
    }

    /** A slice of size 0 is written as null, whatever is in it. */
    public static JsonNode write(Slice slice) {
        if (slice.content().size() == 0) {
            return JsonNodeFactory.instance.nullNode();
        }
        ObjectNode json = JSON.createObjectNode();
        json.set("content", write(slice.content()));
        if (slice.openStart() > 0) {
            json.put("openStart", slice.openStart());
        }
        if (slice.openEnd() > 0) {
            json.put("openEnd", slice.openEnd());
        }
        return json;
    }

    static ObjectNode write(Node node) {
        ObjectNode json = JSON.createObjectNode().put("type", node.type().json());
        var attributes = node.type().attributes();
        if (!attributes.isEmpty()) {
            ObjectNode attrs = json.putObject("attrs");
            for (int i = 0; i < attributes.size(); i++) {
                attrs.set(attributes.get(i).name(), write(node.value(i)));
            }
        }
        if (!node.content().isEmpty()) {
            json.set("content", write(node.content()));
        }
        if (!node.marks().isEmpty()) {
            ArrayNode marks = json.putArray("marks");
            node.marks().forEach(mark -> marks.add(MarkJson.write(mark)));
        }
        return node.isText() ? json.put("text", node.words()) : json;
    }

    /** A value of an attribute: null, a String, an Integer or a Boolean. */
    public static JsonNode write(Object value) {
        var factory = JsonNodeFactory.instance;
        if (value instanceof Integer number) {
            return factory.numberNode(number);
        } else if (value instanceof Boolean flag) {
            return factory.booleanNode(flag);
        }
        return value == null ? factory.nullNode() : factory.textNode((String) value);
    }

    /** Reads a value of an attribute. */
    public static Object value(JsonNode json) {
        return Attribute.value(json);
    }

    private static ArrayNode write(Fragment content) {
        ArrayNode array = JSON.createArrayNode();
        for (int i = 0; i < content.count(); i++) {
            array.add(write(content.node(i)));
        }
        return array;
    }

    private static int depth(JsonNode json) {
        if (json.isMissingNode() || json.isNull()) {
            return 0;
        }
        if (!json.isIntegralNumber() || !json.canConvertToInt()) {
            throw new TextFormatException("text.bad-step");
        }
        return json.intValue();
    }

    private Fragment content(JsonNode parent, int depth) {
        JsonNode array = parent.path("content");
        if (exact && !array.isArray() && !array.isMissingNode() && !array.isNull()) {
            throw new TextFormatException("text.not-a-document");
        }
        if (depth > LEVELS && !array.isEmpty()) {
            throw new TextFormatException("text.too-deep", Limits.DEPTH);
        }
        var nodes = new ArrayList<Node>(array.size());
        for (JsonNode child : array) {
            String text = child.path("text").asText("");
            // No editor writes empty runs, and none reads them.
            if (exact || !text.isEmpty() || !child.path("type").asText("").equals("text")) {
                nodes.add(node(child, depth));
            }
        }
        return Fragment.of(nodes);
    }

    private Node node(JsonNode json, int depth) {
        NodeType type = NodeType.named(json.path("type").asText(""));
        List<Mark> marks = marks(json.path("marks"));
        if (type == NodeType.TEXT) {
            return text(json.path("text"), marks);
        }
        var attributes = type.attributes();
        var values = new Object[attributes.size()];
        for (int i = 0; i < values.length; i++) {
            JsonNode given = json.path("attrs").path(attributes.get(i).name());
            values[i] = exact ? attributes.get(i).exactly(given) : attributes.get(i).roughly(given);
        }
        return new Node(type, content(json, depth + 1), marks, values);
    }

    private Node text(JsonNode text, List<Mark> marks) {
        if (exact && (!text.isTextual() || text.textValue().isEmpty())) {
            throw new TextFormatException("text.not-a-document");
        }
        return Node.text(text.asText(""), marks);
    }

    private List<Mark> marks(JsonNode json) {
        if (json.isEmpty()) {
            return List.of();
        }
        var marks = new ArrayList<Mark>();
        json.forEach(mark -> marks.add(exact ? MarkJson.exactly(mark) : MarkJson.roughly(mark)));
        List<Mark> set = Marks.of(marks);
        if (exact && (!json.isArray() || set.size() != marks.size())) {
            throw new TextFormatException("text.not-a-document");
        }
        return set;
    }
}
