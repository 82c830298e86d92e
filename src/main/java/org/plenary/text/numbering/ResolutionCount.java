package org.plenary.text.numbering;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.plenary.text.Block;
import org.plenary.text.Inline;
import org.plenary.text.ListStyle;
import org.plenary.text.Text;

/** Counts PP1, PP2, then OP1, OP2; the rules are told at {@link Numbering#resolution}. */
final class ResolutionCount {
    private static final ListStyle UPPER_ROMAN = new ListStyle(ListStyle.Kind.UPPER_ROMAN, "", ".");

    private final List<Citation> out = new ArrayList<>();
    private final ItemCount items = new ItemCount(out);
    private final ListStyle.Kind operative;
    private final Set<String> taken = new HashSet<>();

    /** The lists that are open at the first level, the innermost first. */
    private final Deque<Open> open = new ArrayDeque<>();

    private int preambular;
    private int part;

    private record Open(ListStyle style, Citation last) {}

    private ResolutionCount(ListStyle.Kind operative) {
        this.operative = operative;
    }

    static List<Citation> of(Text text) {
        var count = new ResolutionCount(operative(text));
        text.blocks().forEach(count::one);
        return count.out;
    }

    private static ListStyle.Kind operative(Text text) {
        ListStyle.Kind first = null;
        for (Block block : text.blocks()) {
            if (block instanceof Block.ListBlock list && !list.style().isBulleted()) {
                if (list.style().kind() == ListStyle.Kind.DECIMAL) {
                    return ListStyle.Kind.DECIMAL;
                }
                first = first == null ? list.style().kind() : first;
            }
        }
        return first;
    }

    private void one(Block block) {
        if (block instanceof Block.Heading) {
            open.clear();
        } else if (block instanceof Block.Paragraph paragraph && part == 0) {
            preambular(paragraph);
        } else if (block instanceof Block.ListBlock list) {
            if (list.style().kind() == operative) {
                operative(list);
            } else {
                belonging(list);
            }
        }
    }

    private void preambular(Block.Paragraph paragraph) {
        boolean title = isAll(paragraph, Inline::isStrong);
        boolean formula = preambular == 0 && isAll(paragraph, Inline::isEmphasis);
        if (!title && !formula) {
            var citation =
                    new Citation(
                            List.of(paragraph.id()), null, "PP", Integer.toString(++preambular));
            out.add(citation);
            open.clear();
            open.push(new Open(null, citation));
        }
    }

    /** Whether every letter and digit is so; a comma after the last one need not be. */
    private static boolean isAll(Block.Paragraph paragraph, Predicate<Inline> marked) {
        return paragraph.content().stream()
                .allMatch(
                        run ->
                                marked.test(run)
                                        || run.text()
                                                .codePoints()
                                                .noneMatch(Character::isLetterOrDigit));
    }

    private void operative(Block.ListBlock list) {
        part = Math.max(1, part);
        var numbers = list.numbers();
        for (int i = 0; i < list.items().size(); i++) {
            if (!taken.add(numbers.get(i))) {
                part++;
                taken.clear();
                taken.add(numbers.get(i));
            }
            String prefix = part == 1 ? "OP" : UPPER_ROMAN.number(part) + " OP";
            Citation last = items.item(list.items().get(i), null, prefix, numbers.get(i));
            open.clear();
            open.push(new Open(list.style(), last));
        }
    }

    private void belonging(Block.ListBlock list) {
        boolean known = open.stream().anyMatch(o -> list.style().equals(o.style()));
        while (known && !list.style().equals(open.peek().style())) {
            open.pop();
        }
        if (known) {
            open.pop();
        }
        Citation last = items.items(list, open.isEmpty() ? null : open.peek().last());
        open.push(new Open(list.style(), last));
    }
}
