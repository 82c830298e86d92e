package org.plenary.text.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.plenary.text.MarkJson;
import org.plenary.text.NodeJson;
import org.plenary.text.Slice;
import org.plenary.text.TextFormatException;

/** ProseMirror's JSON of steps. */
final class StepJson {
    // Far beyond any text, and far enough from overflow to be added to one another.
    private static final int FARTHEST = 1 << 28;

    private StepJson() {}

    static Step read(JsonNode json) {
        String type = json.path("stepType").asText("");
        return switch (type) {
            case "replace" ->
                    new ReplaceStep(
                            position(json, "from"),
                            position(json, "to"),
                            NodeJson.slice(json.path("slice")),
                            json.path("structure").asBoolean());
            case "replaceAround" ->
                    new ReplaceAroundStep(
                            position(json, "from"),
                            position(json, "to"),
                            position(json, "gapFrom"),
                            position(json, "gapTo"),
                            NodeJson.slice(json.path("slice")),
                            position(json, "insert"),
                            json.path("structure").asBoolean());
            case "addMark", "removeMark" ->
                    new MarkStep(
                            position(json, "from"),
                            position(json, "to"),
                            MarkJson.exactly(json.path("mark")),
                            type.equals("addMark"));
            case "addNodeMark", "removeNodeMark" ->
                    new NodeMarkStep(
                            position(json, "pos"),
                            MarkJson.exactly(json.path("mark")),
                            type.equals("addNodeMark"));
            case "attr" -> attribute(json);
            case "move" ->
                    new MoveStep(
                            position(json, "from"), position(json, "to"), position(json, "at"));
            default -> throw new TextFormatException("text.bad-step");
        };
    }

    private static AttrStep attribute(JsonNode json) {
        JsonNode name = json.path("attr");
        if (!name.isTextual() || name.textValue().length() > 100) {
            throw new TextFormatException("text.bad-step");
        }
        return new AttrStep(
                position(json, "pos"), name.textValue(), NodeJson.value(json.path("value")));
    }

    private static int position(JsonNode json, String field) {
        JsonNode number = json.path(field);
        boolean whole = number.isIntegralNumber() && number.canConvertToInt();
        if (!whole || Math.abs((long) number.intValue()) > FARTHEST) {
            throw new TextFormatException("text.bad-step");
        }
        return number.intValue();
    }

    static ObjectNode write(Step step) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (step instanceof ReplaceStep replace) {
            json.put("stepType", "replace").put("from", replace.from()).put("to", replace.to());
            return withSlice(json, replace.slice(), replace.structure());
        } else if (step instanceof ReplaceAroundStep around) {
            json.put("stepType", "replaceAround")
                    .put("from", around.from())
                    .put("to", around.to())
                    .put("gapFrom", around.gapFrom())
                    .put("gapTo", around.gapTo())
                    .put("insert", around.insert());
            return withSlice(json, around.slice(), around.structure());
        } else if (step instanceof MarkStep mark) {
            json.put("stepType", mark.adding() ? "addMark" : "removeMark");
            json.set("mark", MarkJson.write(mark.mark()));
            return json.put("from", mark.from()).put("to", mark.to());
        } else if (step instanceof NodeMarkStep mark) {
            json.put("stepType", mark.adding() ? "addNodeMark" : "removeNodeMark");
            json.put("pos", mark.at()).set("mark", MarkJson.write(mark.mark()));
            return json;
        } else if (step instanceof AttrStep attr) {
            json.put("stepType", "attr").put("pos", attr.at()).put("attr", attr.attribute());
            json.set("value", NodeJson.write(attr.value()));
            return json;
        }
        var move = (MoveStep) step;
        return json.put("stepType", "move")
                .put("from", move.from())
                .put("to", move.to())
                .put("at", move.at());
    }

    private static ObjectNode withSlice(ObjectNode json, Slice slice, boolean structure) {
        if (slice.size() != 0) {
            json.set("slice", NodeJson.write(slice));
        }
        return structure ? json.put("structure", true) : json;
    }
}
