package org.plenary.text.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.plenary.text.Node;
import org.plenary.text.NodeJson;
import org.plenary.text.TextFormatException;

/** Does again what the library did, and compares every answer. */
final class Fuzz {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Library library;
    private int operations;
    private int fitting;

    Fuzz(Library library) {
        this.library = library;
    }

    /** Operations compared so far. */
    int operations() {
        return operations;
    }

    /** Those of them that the documents took. */
    int fitting() {
        return fitting;
    }

    /** One document, operations one after the other. */
    void session(int seed, int count) throws Exception {
        String base = Node.of(Documents.of(seed)).toJson();
        String other = Node.of(Documents.of(seed ^ 0x5f5f5f5f)).toJson();
        JsonNode told = JSON.readTree(library.session(seed, base, other, count));
        Node document = Node.fromJson(base);
        var done = new ArrayList<Step>();
        for (JsonNode record : told.path("records")) {
            operations++;
            String where = "seed " + seed + ", " + record.path("json") + " in " + document.toJson();
            document = compared(record, document, done, where);
        }
        for (JsonNode mapping : told.path("mappings")) {
            compareMapping(mapping, done, "seed " + seed + ", " + mapping);
        }
    }

    private Node compared(JsonNode record, Node document, List<Step> done, String where) {
        boolean fits = record.has("doc");
        Step step;
        try {
            step = Step.fromJson(record.path("json").toString());
        } catch (TextFormatException e) {
            assertEquals(false, fits, () -> "refused as " + e.getMessage() + ": " + where);
            return document;
        }
        if (record.path("over").asInt(-1) >= 0) {
            Step past = done.get(record.path("over").asInt());
            assertSame(record.path("mapped"), step.map(past.map()).orElse(null), where);
            assertSame(record.path("unmapped"), step.map(past.map().invert()).orElse(null), where);
            assertSame(record.path("merged"), past.merge(step).orElse(null), where);
        }
        StepResult result = step.apply(document);
        String expected = fits ? record.path("doc").textValue() : null;
        assertEquals(
                expected, result.document().map(Node::toJson).orElse(null), () -> where + result);
        if (!fits) {
            return document;
        }
        fitting++;
        assertSame(record.path("text"), step, where);
        assertEquals(record.path("ranges").toString(), ranges(step.map()), where);
        assertSame(record.path("inverse"), step.invert(document), where);
        done.add(step);
        return result.document().orElseThrow();
    }

    private static String ranges(StepMap map) {
        return JSON.valueToTree(((RangeMap) map).ranges()).toString();
    }

    private static void assertSame(JsonNode expected, Step step, String where) {
        assertEquals(NodeJson.string(expected), step == null ? "null" : step.toJson(), () -> where);
    }

    private void compareMapping(JsonNode told, List<Step> done, String where) {
        var mapping = new Mapping();
        for (JsonNode part : told.path("parts")) {
            StepMap map = done.get(part.get(0).asInt()).map();
            map = part.get(1).asInt() == 1 ? map.invert() : map;
            if (part.get(2).asInt() < 0) {
                mapping.append(map);
            } else {
                mapping.append(map, part.get(2).asInt());
            }
        }
        var both = new Mapping();
        both.append(mapping);
        both.appendInverted(mapping);
        compareAnswers(told.path("whole"), mapping, where);
        compareAnswers(
                told.path("part"),
                mapping.slice(told.path("from").asInt(), told.path("to").asInt()),
                where);
        compareAnswers(told.path("inverse"), mapping.invert(), where);
        compareAnswers(told.path("both"), both, where);
    }

    private static void compareAnswers(JsonNode answers, Mapping mapping, String where) {
        for (JsonNode answer : answers) {
            int position = answer.get(0).asInt();
            int side = answer.get(1).asInt();
            MapResult result = mapping.mapResult(position, side);
            int[] ours = {
                position,
                side,
                result.position(),
                result.deleted() ? 1 : 0,
                result.deletedBefore() ? 1 : 0,
                result.deletedAfter() ? 1 : 0,
                result.deletedAcross() ? 1 : 0,
                mapping.map(position, side)
            };
            assertEquals(answer.toString(), JSON.valueToTree(ours).toString(), () -> where);
        }
    }

    /** Several authors on one document, their batches in one order. */
    void authors(int seed, int count, int batches) throws Exception {
        String base = Node.of(Documents.of(seed)).toJson();
        String other = Node.of(Documents.of(seed ^ 0x5f5f5f5f)).toJson();
        JsonNode told = JSON.readTree(library.authors(seed, base, other, count, batches));
        Node document = Node.fromJson(base);
        var log = new ArrayList<Step>();
        for (JsonNode batch : told) {
            var own = new ArrayList<Step>();
            batch.path("steps").forEach(step -> own.add(Step.fromJson(step.toString())));
            List<Step> since = log.subList(batch.path("version").asInt(), log.size());
            Rebased rebased = Rebasing.over(own, List.copyOf(since), document);
            String where = "seed " + seed + ", " + batch.path("steps") + " on " + document.toJson();
            var out = new ArrayList<String>();
            rebased.steps().forEach(step -> out.add(step.toJson()));
            assertEquals(
                    NodeJson.string(batch.path("out")), "[" + String.join(",", out) + "]", where);
            var dropped = rebased.dropped().stream().map(Rebased.Dropped::index).toList();
            assertEquals(
                    batch.path("dropped").toString(), JSON.valueToTree(dropped).toString(), where);
            assertEquals(batch.path("doc").textValue(), rebased.document().toJson(), where);
            compareAnswers(batch.path("questions"), rebased.mapping(), where);
            operations += own.size();
            fitting += rebased.steps().size();
            document = rebased.document();
            log.addAll(rebased.steps());
        }
        Node again = Node.fromJson(base);
        for (Step step : log) {
            again = step.edit(again);
        }
        assertEquals(document, again);
    }
}
