package org.plenary.text.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.plenary.text.Limits;
import org.plenary.text.Misfit;
import org.plenary.text.Node;
import org.plenary.text.Slice;
import org.plenary.text.TextFormatException;

class HostileStepsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] ODD = {
        "null",
        "-1",
        "1e300",
        "0.5",
        "\"NaN\"",
        "[]",
        "{}",
        "true",
        "268435456",
        "-268435456",
        "99999999999",
        "\"paragraph\"",
        "\"doc\"",
        "\"text\"",
        "{\"type\":\"table\"}",
        "[{\"type\":\"list_item\"}]",
        "\"\"",
        "\"\\ud800\"",
        "\"javascript:alert(1)\"",
        "\"x y\"",
        "[[[]]]"
    };

    private final Node document = Node.of(MoveStepTest.paragraphs("safe", "routes"));

    @Test
    void whatIsNoStepIsRefused() {
        refused("text.not-json", "{");
        refused("text.not-json", "[".repeat(100_000));
        refused("text.bad-step", "");
        refused("text.bad-step", "null");
        refused("text.bad-step", "[]");
        refused("text.bad-step", "{\"stepType\":\"steal\"}");
        refused("text.bad-step", "{\"stepType\":\"replace\",\"from\":1}");
        refused("text.bad-step", "{\"stepType\":\"replace\",\"from\":1,\"to\":1.5}");
        refused("text.bad-step", "{\"stepType\":\"replace\",\"from\":1,\"to\":1e99}");
        refused("text.bad-step", "{\"stepType\":\"replace\",\"from\":\"1\",\"to\":2}");
        refused("text.bad-step", replace("{\"content\":[],\"openStart\":1}"));
        refused("text.bad-step", replace("{\"content\":[{\"type\":\"paragraph\"}],\"openEnd\":2}"));
        refused("text.bad-step", replace("{\"content\":[],\"openStart\":-1}"));
        refused("text.unknown-type", replace("{\"content\":[{\"type\":\"script\"}]}"));
        refused("text.not-a-document", replace("{\"content\":{\"type\":\"paragraph\"}}"));
        refused(
                "text.not-a-document",
                replace("{\"content\":[{\"type\":\"text\",\"text\":\"\"}]}"));
        refused(
                "text.bad-attribute",
                replace("{\"content\":[{\"type\":\"paragraph\",\"attrs\":{\"id\":\"<b>\"}}]}"));
        refused("text.bad-attribute", replace("{\"content\":[{\"type\":\"footnote\"}]}"));
        refused(
                "text.unsafe-link",
                "{\"stepType\":\"addMark\",\"from\":1,\"to\":2,\"mark\":{\"type\":\"link\","
                        + "\"attrs\":{\"href\":\"javascript:alert(1)\"}}}");
        refused(
                "text.unsafe-link",
                "{\"stepType\":\"addMark\",\"from\":1,\"to\":2,\"mark\":{\"type\":\"link\","
                        + "\"attrs\":{\"href\":\"http://a.org/a b\"}}}");
        refused(
                "text.too-deep",
                replace(
                        "{\"content\":["
                                + "{\"type\":\"blockquote\",\"content\":[".repeat(200)
                                + "]}".repeat(200)
                                + "]}"));
        refused("text.too-long", " ".repeat(Limits.INPUT_BYTES + 1));
    }

    @Test
    void aStepThatDoesNotFitSaysWhy() {
        fails(Misfit.OUTSIDE, new ReplaceStep(-1, 2, Slice.EMPTY));
        fails(Misfit.OUTSIDE, new ReplaceStep(0, 99, Slice.EMPTY));
        fails(Misfit.OUTSIDE, new ReplaceStep(4, 2, Slice.EMPTY));
        fails(Misfit.DEPTHS, new ReplaceStep(0, 2, Slice.EMPTY));
        fails(Misfit.OVERWRITES, new ReplaceStep(1, 3, Slice.EMPTY, true));
        fails(Misfit.NOTHING_THERE, new AttrStep(5, "id", "x"));
        fails(Misfit.ATTRIBUTE, new AttrStep(0, "level", 2));
        fails(Misfit.ATTRIBUTE, new AttrStep(0, "id", "<b>"));
        fails(Misfit.GAP, new ReplaceAroundStep(0, 6, 2, 6, Slice.EMPTY, 0, false));
        fails(Misfit.OUTSIDE, new ReplaceAroundStep(0, 6, 1, 5, Slice.EMPTY, 1, false));
        fails(Misfit.MOVE, new MoveStep(1, 3, 8));
        String row = replace("{\"content\":[{\"type\":\"table_row\"}]}");
        fails(Misfit.CONTENT, Step.fromJson(row));
        // A block that holds what it may not, wrapped in one that may be here.
        String hidden =
                "{\"content\":[{\"type\":\"blockquote\",\"content\":[{\"type\":\"table_row\"}]}]}";
        fails(Misfit.CONTENT, Step.fromJson(replace(hidden)));
    }

    @Test
    void aTextDoesNotGrowBeyondItsLimits() {
        Node now = document;
        StepResult result = null;
        for (int i = 0; i <= Limits.DEPTH + 1; i++) {
            String wrap =
                    "{\"stepType\":\"replaceAround\",\"from\":0,\"to\":"
                            + now.content().size()
                            + ",\"gapFrom\":0,\"gapTo\":"
                            + now.content().size()
                            + ",\"insert\":1,\"slice\":{\"content\":[{\"type\":\"blockquote\"}]}}";
            result = Step.fromJson(wrap).apply(now);
            now = result.document().orElse(now);
        }
        assertEquals(Misfit.TOO_LARGE, result.failure().orElseThrow());
        assertEquals(List.of("safe", "routes"), MoveStepTest.words(now));

        String words = "x".repeat(150_000);
        Step typing =
                Step.fromJson(
                        "{\"stepType\":\"replace\",\"from\":1,\"to\":1,\"slice\":{\"content\":[{"
                                + "\"type\":\"text\",\"text\":\""
                                + words
                                + "\"}]}}");
        Node once = typing.edit(document);
        assertEquals(Misfit.TOO_LARGE, typing.apply(once).failure().orElseThrow());
    }

    @Property(tries = 1500)
    void damagedJsonIsRefusedOrFailsButNeverCrashes(@ForAll long seed) throws Exception {
        var random = new Random(seed);
        Node base = Node.of(Documents.of(random.nextInt(500)));
        JsonNode json = JSON.readTree(new Steps(random).any(base).toJson());
        damage(json, random);
        Step step;
        try {
            step = Step.fromJson(json.toString());
        } catch (TextFormatException e) {
            assertTrue(e.key().startsWith("text."), e.key());
            return;
        }
        StepResult result = step.apply(base);
        assertTrue(result.document().isPresent() != result.failure().isPresent());
        result.document().ifPresent(after -> assertEquals(after, Node.fromJson(after.toJson())));
        step.map(StepMap.of(1, 2, 0));
        step.merge(step);
        assertEquals(step.toJson(), Step.fromJson(step.toJson()).toJson());
    }

    private static void damage(JsonNode json, Random random) throws Exception {
        var places = new ArrayList<Runnable>();
        collect(json, JSON.readTree(ODD[random.nextInt(ODD.length)]), places);
        places.get(random.nextInt(places.size())).run();
    }

    private static void collect(JsonNode json, JsonNode odd, List<Runnable> places) {
        if (json instanceof ObjectNode object) {
            object.fieldNames()
                    .forEachRemaining(
                            name -> {
                                places.add(() -> object.set(name, odd));
                                collect(object.get(name), odd, places);
                            });
        } else if (json instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                places.add(() -> array.set(index, odd));
                collect(array.get(i), odd, places);
            }
        }
    }

    private static String replace(String slice) {
        return "{\"stepType\":\"replace\",\"from\":0,\"to\":0,\"slice\":" + slice + "}";
    }

    private void fails(Misfit reason, Step step) {
        assertEquals(reason, step.apply(document).failure().orElseThrow());
    }

    private static void refused(String key, String json) {
        assertEquals(key, assertThrows(TextFormatException.class, () -> Step.fromJson(json)).key());
    }
}
