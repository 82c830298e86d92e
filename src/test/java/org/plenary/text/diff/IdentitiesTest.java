package org.plenary.text.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.text.Block;
import org.plenary.text.Inline;
import org.plenary.text.ListStyle;
import org.plenary.text.Text;

/** Which ids a new version gets from the one before. */
class IdentitiesTest {
    private static final String ONE = "States shall act without delay.";
    private static final String TWO = "Coastal States shall rescue people at sea.";
    private static final String THREE = "Host cities keep their schools open.";

    @Test
    void blocksOfEverySortKeepTheirIds() {
        Text before =
                Text.of(
                        List.of(
                                new Block.Heading("h", 1, words("Part one")),
                                p("p", ONE),
                                new Block.Quote("q", List.of(p("qp", TWO))),
                                list("l", item("i", p("ip", THREE), table("t"))),
                                new Block.Rule("r"),
                                new Block.Footnote(
                                        "f", "1", List.of(p("fp", "Convention of 1979.")))));
        Text after =
                Text.of(
                        List.of(
                                new Block.Heading("1", 1, words("Part one")),
                                p("2", ONE + " Now."),
                                new Block.Quote("3", List.of(p("4", TWO))),
                                list("5", item("6", p("7", THREE), table("8"))),
                                new Block.Rule("9"),
                                new Block.Footnote(
                                        "10", "1", List.of(p("11", "Convention of 1979.")))));

        Text carried = Identities.carriedOver(before, after);

        assertEquals(
                after.toJson()
                        .replace("\"1\"", "\"h\"")
                        .replace("\"2\"", "\"p\"")
                        .replace("\"3\"", "\"q\"")
                        .replace("\"4\"", "\"qp\"")
                        .replace("\"5\"", "\"l\"")
                        .replace("\"6\"", "\"i\"")
                        .replace("\"7\"", "\"ip\"")
                        .replace("\"8\"", "\"t\"")
                        .replace("\"9\"", "\"r\"")
                        .replace("\"10\"", "\"f\"")
                        .replace("\"11\"", "\"fp\"")
                        .replace("\"label\":\"h\"", "\"label\":\"1\""),
                carried.toJson());
    }

    @Test
    void whatIsNewKeepsItsOwnIdUnlessAnotherHasIt() {
        Text before = Text.of(List.of(p("a", ONE), p("b", TWO)));
        Text after = Text.of(List.of(p("b", THREE), p("c", ONE), p("d", TWO), p("e", "New.")));

        var ids =
                Identities.carriedOver(before, after).numbered().stream().map(n -> n.id()).toList();

        assertEquals(List.of("a", "b", "e"), ids.subList(1, 4));
        assertNotEquals("b", ids.get(0));
        assertNotEquals("", ids.get(0));
    }

    @Test
    void aListWhoseItemsWentIntoTwoIsTheFirstOfThem() {
        Text before = Text.of(List.of(list("l", item("i", p("a", ONE)), item("j", p("b", TWO)))));
        Text after =
                Text.of(
                        List.of(
                                list("m", item("x", p("1", ONE))),
                                p("2", THREE),
                                list("n", item("y", p("3", TWO)))));

        var blocks = Identities.carriedOver(before, after).blocks();

        var first = (Block.ListBlock) blocks.get(0);
        var second = (Block.ListBlock) blocks.get(2);
        assertEquals("l", first.id());
        assertEquals("i", first.items().get(0).id());
        assertEquals("n", second.id());
        assertEquals("j", second.items().get(0).id());
    }

    @Test
    void aParagraphThatWentFromAQuoteIntoAListTakesNoContainerAlong() {
        Text before = Text.of(List.of(new Block.Quote("q", List.of(p("a", ONE)))));
        Text after = Text.of(List.of(list("l", item("i", p("1", ONE)))));

        var list = (Block.ListBlock) Identities.carriedOver(before, after).blocks().get(0);

        assertEquals("l", list.id());
        assertEquals("i", list.items().get(0).id());
        assertEquals("a", list.items().get(0).content().get(0).id());
    }

    @Test
    void anItemThatWentOneLevelDeeperKeepsTheOuterListAndItem() {
        Text before = Text.of(List.of(list("l", item("i", p("a", ONE)), item("j", p("b", TWO)))));
        Text after =
                Text.of(
                        List.of(
                                list(
                                        "m",
                                        item(
                                                "x",
                                                p("1", ONE),
                                                list("n", item("y", p("2", TWO)))))));

        var outer = (Block.ListBlock) Identities.carriedOver(before, after).blocks().get(0);

        assertEquals("l", outer.id());
        assertEquals("i", outer.items().get(0).id());
        assertEquals("a", outer.items().get(0).content().get(0).id());
        var inner = (Block.ListBlock) outer.items().get(0).content().get(1);
        assertEquals("b", inner.items().get(0).content().get(0).id());
        assertEquals("n", inner.id());
    }

    private static List<Inline> words(String words) {
        return List.of(Inline.of(words));
    }

    private static Block p(String id, String words) {
        return Block.Paragraph.of(id, words);
    }

    private static Block table(String id) {
        return new Block.Table(
                id,
                List.of(
                        new Block.TableRow(
                                List.of(
                                        new Block.TableCell(false, words("Sahara")),
                                        new Block.TableCell(false, words("340"))))));
    }

    private static Block.ListItem item(String id, Block... content) {
        return new Block.ListItem(id, List.of(content));
    }

    private static Block list(String id, Block.ListItem... items) {
        return new Block.ListBlock(id, ListStyle.NUMBERED, 1, List.of(items));
    }
}
