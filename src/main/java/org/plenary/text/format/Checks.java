package org.plenary.text.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.text.Block;
import org.plenary.text.Bracket;
import org.plenary.text.Inline;
import org.plenary.text.Mark;
import org.plenary.text.NumberedBlock;
import org.plenary.text.Text;
import org.plenary.text.brackets.Brackets;

/**
 * What every imported text is looked over for, whatever it came from: brackets and footnotes that
 * do not match.
 */
final class Checks {
    private static final int MOST_PLACES = 40;

    private final List<ImportWarning> warnings = new ArrayList<>();
    private final Map<String, Integer> notes = new HashMap<>();

    static List<ImportWarning> of(Text text) {
        var checks = new Checks();
        checks.brackets(text);
        checks.footnotes(text);
        return checks.warnings;
    }

    private void brackets(Text text) {
        var brackets = Brackets.of(text);
        var count = brackets.count();
        if (count.opening() != count.closing()) {
            warnings.add(
                    ImportWarning.of(
                            "import.brackets-unbalanced", "", count.opening(), count.closing()));
        }
        Set<String> places = new HashSet<>();
        brackets.unbalanced().forEach(bracket -> places.add(bracket.block()));
        text.numbered().stream()
                .filter(leaf -> places.contains(leaf.id()))
                .limit(MOST_PLACES)
                .forEach(this::uneven);
    }

    private void uneven(NumberedBlock leaf) {
        var brackets = Bracket.in(leaf);
        long opens = brackets.stream().filter(Bracket::opening).count();
        warnings.add(
                ImportWarning.of(
                        "import.brackets-uneven-here",
                        (leaf.marker() + " " + leaf.text()).trim(),
                        opens,
                        brackets.size() - opens));
    }

    private void footnotes(Text text) {
        defined(text.blocks());
        var missing = new HashSet<String>();
        Set<String> used = new HashSet<>();
        for (NumberedBlock leaf : text.numbered()) {
            for (Inline run : leaf.inlines()) {
                for (Mark mark : run.marks()) {
                    if (mark instanceof Mark.FootnoteRef ref) {
                        used.add(ref.label());
                        if (!notes.containsKey(ref.label()) && missing.add(ref.label())) {
                            warnings.add(
                                    ImportWarning.of(
                                            "import.footnote-missing", leaf.text(), ref.label()));
                        }
                    }
                }
            }
        }
        notes.forEach(
                (label, count) -> {
                    if (count > 1) {
                        warnings.add(ImportWarning.of("import.footnote-twice", "", label, count));
                    }
                    if (!used.contains(label)) {
                        warnings.add(ImportWarning.of("import.footnote-unused", "", label));
                    }
                });
    }

    private void defined(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Footnote note) {
                notes.merge(note.label(), 1, Integer::sum);
                defined(note.content());
            } else if (block instanceof Block.Quote quote) {
                defined(quote.content());
            } else if (block instanceof Block.ListBlock list) {
                list.items().forEach(item -> defined(item.content()));
            }
        }
    }
}
