package org.plenary.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.plenary.text.Text;
import org.plenary.text.format.TextFormat;

class ParagraphLabelsTest {
    @Test
    void itemsBelowTheFirstLevelAreCalledWithWhatTheyBelongTo() {
        assertEquals(
                List.of("3", "3 (a)", "3 (a) (i)", "3 (b)", "4"),
                labels(
                        """
                        # Title

                        3. We call on States to:
                           (a) open the zones:
                               (i) at once
                           (b) name a place
                        4. We hope.
                        """));
    }

    @Test
    void aTextThatCountsNothingIsCountedByUsAndBulletsHaveNoName() {
        assertEquals(
                List.of("1", "2", "3"),
                labels("# Title\n\nWe speak.\n\n- We ask\n  - loudly\n\nWe hope.\n"));
    }

    private static List<String> labels(String markdown) {
        Text text = TextFormat.MARKDOWN.read(markdown).text();
        var labels = ParagraphLabels.byId(text.numbered());
        return text.numbered().stream()
                .map(leaf -> labels.get(leaf.id()))
                .filter(Objects::nonNull)
                .toList();
    }
}
