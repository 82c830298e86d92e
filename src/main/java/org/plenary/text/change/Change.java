package org.plenary.text.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.plenary.text.Limits;
import org.plenary.text.Node;
import org.plenary.text.NodeJson;
import org.plenary.text.Text;
import org.plenary.text.TextFormatException;

/** Steps that turn one very text into another. Whoever holds one knows that it can be made. */
public final class Change {
    private final Node base;
    private final List<Step> steps;
    private final Node result;

    private Change(Node base, List<Step> steps, Node result) {
        this.base = base;
        this.steps = List.copyOf(steps);
        this.result = result;
    }

    /** A change of a text; {@link TextFormatException} if a step cannot be made. */
    public static Change of(Text base, List<Step> steps) {
        return of(Node.of(base), steps);
    }

    /** A change of a document; {@link TextFormatException} if a step cannot be made. */
    public static Change of(Node base, List<Step> steps) {
        Node now = base;
        for (int i = 0; i < steps.size(); i++) {
            int number = i + 1;
            now =
                    steps.get(i)
                            .apply(now)
                            .document()
                            .orElseThrow(
                                    () ->
                                            new TextFormatException(
                                                    "text.step-does-not-fit", number));
        }
        return new Change(base, steps, now);
    }

    /** Reads a change of this base; {@link TextFormatException} if it is one of another. */
    public static Change fromJson(String json, Text base) {
        return fromJson(json, Node.of(base));
    }

    /** Reads a change of this base; {@link TextFormatException} if it is one of another. */
    public static Change fromJson(String json, Node base) {
        JsonNode tree = NodeJson.parse(json);
        if (!tree.path("steps").isArray() || tree.path("steps").size() > Limits.STEPS) {
            throw tree.path("steps").isArray()
                    ? new TextFormatException("text.too-many-steps", Limits.STEPS)
                    : new TextFormatException("text.bad-step");
        }
        if (!tree.path("base").asText("").equals(sha256(base))) {
            throw new TextFormatException("text.other-base");
        }
        var steps = new ArrayList<Step>();
        tree.path("steps").forEach(step -> steps.add(StepJson.read(step)));
        return of(base, steps);
    }

    /** The base by its SHA-256, and the steps. */
    public String toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("base", baseSha256());
        ArrayNode array = json.putArray("steps");
        steps.forEach(step -> array.add(StepJson.write(step)));
        return NodeJson.string(json);
    }

    /**
     * Names the base: the SHA-256, in 64 hexadecimal digits, of the UTF-8 bytes of its JSON. Not
     * that of the text, which is the same for texts that differ in white space and thus in
     * positions.
     */
    public String baseSha256() {
        return sha256(base);
    }

    public Node base() {
        return base;
    }

    public List<Step> steps() {
        return steps;
    }

    /** The document after all steps. */
    public Node result() {
        return result;
    }

    /** The text after the change of the base; {@link TextFormatException} for any other text. */
    public Text apply(Text text) {
        if (!Node.of(text).equals(base)) {
            throw new TextFormatException("text.other-base");
        }
        return result.text();
    }

    /** The way back. */
    public Change inverse() {
        var inverted = new ArrayList<Step>();
        Node now = base;
        for (Step step : steps) {
            inverted.add(0, step.invert(now));
            now = step.edit(now);
        }
        return of(result, inverted);
    }

    /** This change and one of its result after it; {@link TextFormatException} for any other. */
    public Change then(Change next) {
        if (!next.base.equals(result)) {
            throw new TextFormatException("text.other-base");
        }
        var both = new ArrayList<>(steps);
        both.addAll(next.steps);
        return new Change(base, both, next.result);
    }

    /** This change made again after another of the same base. */
    public Rebased over(Change other) {
        if (!other.base.equals(base)) {
            throw new TextFormatException("text.other-base");
        }
        return Rebasing.over(steps, other.steps, other.result);
    }

    /** Where positions of the base go. */
    public Mapping mapping() {
        return Mapping.of(steps);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Change change
                && base.equals(change.base)
                && steps.equals(change.steps);
    }

    @Override
    public int hashCode() {
        return 31 * base.hashCode() + steps.hashCode();
    }

    @Override
    public String toString() {
        return "Change" + steps;
    }

    private static String sha256(Node document) {
        try {
            byte[] json = document.toJson().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
