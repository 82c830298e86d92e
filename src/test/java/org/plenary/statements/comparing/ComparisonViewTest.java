package org.plenary.statements.comparing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.text.Text;
import org.plenary.text.diff.Comparison;
import org.plenary.text.diff.Identities;
import org.plenary.text.format.TextFormat;

class ComparisonViewTest {
    private static final Text OLD =
            text("Alpha one.", "Beta two.", "Gamma three.", "Delta four.", "Epsilon five.");

    @Test
    void unchangedRunsAreFoldedBetweenChanges() {
        assertEquals(
                List.of("1", "fold 2-4", "5"),
                shown(changed("Alpha eins.", "Epsilon fünf."), Surroundings.NONE));
    }

    @Test
    void neighboursOfAChangeCanBeShown() {
        assertEquals(
                List.of("fold 1-3", "4", "5"),
                shown(changed("Alpha one.", "Epsilon fünf."), Surroundings.ONE));
    }

    @Test
    void oneParagraphAloneIsNotFoldedAmongNeighbours() {
        assertEquals(
                List.of("1", "2", "3", "4", "5"),
                shown(changed("Alpha eins.", "Epsilon fünf."), Surroundings.ONE));
    }

    @Test
    void nothingIsFoldedWhereTheWholeTextIsWanted() {
        assertEquals(
                List.of("1", "2", "3", "4", "5"),
                shown(changed("Alpha one.", "Epsilon fünf."), Surroundings.ALL));
        assertEquals(List.of("1", "2", "3", "4", "5"), shown(OLD, Surroundings.ALL));
    }

    @Test
    void aChangeKnowsItsNeighbours() {
        var view = view(changed("Alpha eins.", "Epsilon fünf."), Surroundings.NONE);
        var first = view.parts().get(0).row();
        var last = view.parts().get(2).row();

        assertEquals(2, view.count());
        assertEquals(view.first(), first.anchor());
        assertEquals("", first.previous());
        assertEquals(last.anchor(), first.next());
        assertEquals(first.anchor(), last.previous());
        assertEquals("", last.next());
    }

    private static Text changed(String first, String last) {
        return text(first, "Beta two.", "Gamma three.", "Delta four.", last);
    }

    private static Text text(String... paragraphs) {
        return TextFormat.MARKDOWN.read(String.join("\n\n", paragraphs)).text();
    }

    private static ComparisonView view(Text changed, Surroundings context) {
        Text next = Identities.carriedOver(OLD, changed);
        return ComparisonView.of(Comparison.between(OLD, next), context);
    }

    private static List<String> shown(Text changed, Surroundings context) {
        return view(changed, context).parts().stream()
                .map(
                        part ->
                                part.folded()
                                        ? "fold " + part.firstLabel() + "-" + part.lastLabel()
                                        : part.row().label())
                .toList();
    }
}
