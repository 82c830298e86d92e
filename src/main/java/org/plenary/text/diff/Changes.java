package org.plenary.text.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.text.NumberedBlock;
import org.plenary.text.Text;

/** Works out what became of each leaf of two texts, in reading order. */
final class Changes {
    private final Tokens tokens = new Tokens();
    private final List<Leaf> from;
    private final List<Leaf> to;
    private final Pairing pairing;
    private final Map<Integer, Integer> notes;
    private final List<BlockChange> out = new ArrayList<>();

    Changes(Text before, Text after) {
        this.from = Leaf.of(before, tokens);
        this.to = Leaf.of(after, tokens);
        // Aligned in one direction whichever was asked for, so that the way back pairs the same
        // paragraphs.
        this.pairing = order() <= 0 ? Pairing.of(from, to) : Pairing.of(to, from).mirrored();
        this.notes = Notes.renumbered(before, after, pairing, from, to, tokens);
    }

    /** Negative, zero or positive, and the opposite the other way round. */
    private int order() {
        for (int i = 0; i < Math.min(from.size(), to.size()); i++) {
            NumberedBlock a = from.get(i).block();
            NumberedBlock b = to.get(i).block();
            int order = a.text().compareTo(b.text());
            order = order != 0 ? order : a.marker().compareTo(b.marker());
            order = order != 0 ? order : a.kind().compareTo(b.kind());
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(from.size(), to.size());
    }

    List<BlockChange> list() {
        Map<Integer, List<Integer>> splits = groups(pairing.splitFrom());
        Map<Integer, List<Integer>> joins = groups(pairing.joinedInto());
        int i = 0;
        int j = 0;
        for (int[] pair : pairing.stayed()) {
            gone(i, pair[0]);
            come(j, pair[1]);
            i = pair[0] + 1;
            j = pair[1] + 1;
            if (splits.containsKey(pair[0])) {
                split(pair[0], pair[1], splits.get(pair[0]));
            } else if (joins.containsKey(pair[1])) {
                joined(pair[0], pair[1], joins.get(pair[1]));
            } else {
                stayed(from.get(pair[0]), to.get(pair[1]));
            }
        }
        gone(i, from.size());
        come(j, to.size());
        return List.copyOf(out);
    }

    private static Map<Integer, List<Integer>> groups(int[] partOf) {
        Map<Integer, List<Integer>> groups = new HashMap<>();
        for (int part = 0; part < partOf.length; part++) {
            if (partOf[part] >= 0) {
                groups.computeIfAbsent(partOf[part], k -> new ArrayList<>()).add(part);
            }
        }
        return groups;
    }

    private void gone(int first, int end) {
        for (int i = first; i < end; i++) {
            if (pairing.joinedInto()[i] >= 0) {
                continue;
            }
            NumberedBlock before = from.get(i).block();
            int partner = pairing.there()[i];
            List<WordChange> words =
                    before.inlines().isEmpty()
                            ? List.of()
                            : List.of(WordChange.removed(before.inlines()));
            out.add(
                    partner >= 0
                            ? change(
                                    BlockChange.Kind.MOVED_AWAY,
                                    before,
                                    to.get(partner).block(),
                                    words)
                            : change(BlockChange.Kind.REMOVED, before, null, words));
        }
    }

    private void come(int first, int end) {
        for (int j = first; j < end; j++) {
            if (pairing.splitFrom()[j] >= 0) {
                continue;
            }
            NumberedBlock after = to.get(j).block();
            int partner = pairing.back()[j];
            if (partner >= 0) {
                out.add(compared(BlockChange.Kind.MOVED, from.get(partner), to.get(j)));
            } else {
                out.add(
                        change(
                                BlockChange.Kind.ADDED,
                                null,
                                after,
                                after.inlines().isEmpty()
                                        ? List.of()
                                        : List.of(WordChange.added(after.inlines()))));
            }
        }
    }

    private static BlockChange change(
            BlockChange.Kind kind,
            NumberedBlock before,
            NumberedBlock after,
            List<WordChange> words) {
        return new BlockChange(kind, before, after, words, Set.of(), List.of());
    }

    private void stayed(Leaf before, Leaf after) {
        out.add(compared(BlockChange.Kind.CHANGED, before, after));
    }

    /** A pair of leaves; one that did not change is SAME instead of CHANGED. */
    private BlockChange compared(BlockChange.Kind kind, Leaf before, Leaf after) {
        List<RowChange> rows = List.of();
        List<WordChange> words;
        if (before.table() != null && after.table() != null) {
            rows = new TableDiff(before.table(), after.table(), tokens, notes).rows();
            words = TableDiff.running(rows);
        } else if (before.block().inlines().equals(after.block().inlines()) && notes.isEmpty()) {
            words =
                    after.block().inlines().isEmpty()
                            ? List.of()
                            : List.of(WordChange.same(after.block().inlines()));
        } else {
            words = WordDiff.between(before.words().rekeyed(notes), after.words());
        }
        var form = FormChange.between(before.block(), after.block(), words);
        boolean same =
                form.isEmpty()
                        && words.stream().noneMatch(WordChange::isWording)
                        && rows.stream().allMatch(row -> row.kind() == BlockChange.Kind.SAME);
        return new BlockChange(
                same && kind == BlockChange.Kind.CHANGED ? BlockChange.Kind.SAME : kind,
                before.block(),
                after.block(),
                words,
                form,
                rows);
    }

    private void split(int whole, int main, List<Integer> others) {
        var parts = with(main, others).stream().map(to::get).toList();
        Leaf before = from.get(whole);
        var portions =
                Portions.of(
                        before.words().rekeyed(notes), parts.stream().map(Leaf::words).toList());
        for (int k = 0; k < parts.size(); k++) {
            part(
                    BlockChange.Kind.SPLIT,
                    before,
                    parts.get(k),
                    portions.get(k),
                    parts.get(k).words());
        }
    }

    private void joined(int main, int whole, List<Integer> others) {
        var parts = with(main, others).stream().map(from::get).toList();
        Leaf after = to.get(whole);
        var words = parts.stream().map(part -> part.words().rekeyed(notes)).toList();
        var portions = Portions.of(after.words(), words);
        for (int k = 0; k < parts.size(); k++) {
            part(BlockChange.Kind.JOINED, parts.get(k), after, words.get(k), portions.get(k));
        }
    }

    private static List<Integer> with(int main, List<Integer> others) {
        var all = new ArrayList<>(others);
        all.add(main);
        all.sort(null);
        return all;
    }

    private void part(BlockChange.Kind kind, Leaf before, Leaf after, Words portion, Words other) {
        var words = WordDiff.between(portion, other);
        out.add(
                new BlockChange(
                        kind,
                        before.block(),
                        after.block(),
                        words,
                        FormChange.between(before.block(), after.block(), words),
                        List.of()));
    }
}
