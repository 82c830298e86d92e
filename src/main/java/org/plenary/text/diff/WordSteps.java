package org.plenary.text.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.plenary.text.Fragment;
import org.plenary.text.Inline;
import org.plenary.text.Inlines;
import org.plenary.text.Mark;
import org.plenary.text.Node;
import org.plenary.text.Slice;
import org.plenary.text.change.AttrStep;
import org.plenary.text.change.MarkStep;
import org.plenary.text.change.ReplaceStep;
import org.plenary.text.change.Step;

/** Turns the changes of a paragraph's words into steps, down to the last space and mark. */
final class WordSteps {
    /** The share of a part's words that the whole must have. */
    private static final double CONTAINED = 0.6;

    private final Tokens tokens = new Tokens();
    private final List<Step> steps;

    WordSteps(List<Step> steps) {
        this.steps = steps;
    }

    /** From the words of one node, whose content begins at {@code start}, to those of another. */
    void between(Node old, int start, Node fresh) {
        between(tokens.of(old.runs()), start, tokens.of(fresh.runs()), fresh, 0);
    }

    /**
     * The same for parts of them.
     *
     * @param start where the first of the words stands in the base
     * @param offset where the first of the new words stands in the content of {@code fresh}
     */
    private void between(Words before, int start, Words after, Node fresh, int offset) {
        int at = start;
        int there = offset;
        List<WordChange> changes = WordDiff.between(before, after);
        for (int i = 0; i < changes.size(); i++) {
            WordChange change = changes.get(i);
            int gone = length(change.before());
            int come = length(change.after());
            if (change.kind() == WordChange.Kind.REMOVED
                    && i + 1 < changes.size()
                    && changes.get(i + 1).kind() == WordChange.Kind.ADDED) {
                come = length(changes.get(++i).after());
            }
            if (change.isWording()) {
                replace(at, at + gone, fresh, there, there + come);
            } else if (Inlines.text(change.before()).equals(change.text())) {
                marks(change.before(), change.after(), at);
            } else {
                differing(change, at, fresh, there);
            }
            at += gone;
            there += come;
        }
    }

    /**
     * A paragraph divided into neighbours.
     *
     * @param at where the whole begins in the base
     * @param from index among {@code content} of the first that may be a part
     * @param main index of the one that has the whole's id
     * @param end index behind the last that may be a part
     * @return the first index and that behind the last of the parts; null if there is only one
     */
    int[] divided(Node whole, int at, Fragment content, int from, int main, int end) {
        if (end - from < 2) {
            return null;
        }
        Words words = tokens.of(whole.runs());
        var all = words(content, from, end);
        int[] used = together(words, all, main - from);
        if (used == null) {
            return null;
        }
        attributes(whole, at, content.node(from + used[0]));
        var portions = Portions.of(words, all.subList(used[0], used[1]));
        int start = at + 1;
        for (int k = used[0]; k < used[1]; k++) {
            Node part = content.node(from + k);
            if (k > used[0]) {
                Fragment ends =
                        Fragment.joined(
                                List.of(whole.with(Fragment.EMPTY), part.with(Fragment.EMPTY)));
                steps.add(new ReplaceStep(start, start, new Slice(ends, 1, 1), true));
            }
            Words portion = portions.get(k - used[0]);
            between(portion, start, all.get(k), part, 0);
            start += portion.text().length();
        }
        return new int[] {from + used[0], from + used[1]};
    }

    /**
     * Neighbours joined into one.
     *
     * @param begins where each node of {@code content} begins in the base
     * @param from index of the first that may be a part
     * @param main index of the one whose id the whole has
     * @param end index behind the last that may be a part
     * @return the first index and that behind the last of the parts; null if there is only one
     */
    int[] joined(Fragment content, int[] begins, int from, int main, int end, Node whole) {
        if (end - from < 2) {
            return null;
        }
        Words words = tokens.of(whole.runs());
        var all = words(content, from, end);
        int[] used = together(words, all, main - from);
        if (used == null) {
            return null;
        }
        int first = from + used[0];
        attributes(content.node(first), begins[first], whole);
        var portions = Portions.of(words, all.subList(used[0], used[1]));
        int offset = 0;
        for (int k = used[0]; k < used[1]; k++) {
            int start = begins[from + k] + 1;
            if (k > used[0]) {
                steps.add(new ReplaceStep(start - 2, start, Slice.EMPTY, true));
            }
            Words portion = portions.get(k - used[0]);
            between(all.get(k), start, portion, whole, offset);
            offset += portion.text().length();
        }
        return new int[] {first, from + used[1]};
    }

    private List<Words> words(Fragment content, int from, int end) {
        var words = new ArrayList<Words>();
        for (int i = from; i < end; i++) {
            words.add(tokens.of(content.node(i).runs()));
        }
        return words;
    }

    /** The parts around the main one that have most of their words from the whole, in order. */
    private static int[] together(Words whole, List<Words> parts, int main) {
        int from = main;
        int end = main + 1;
        while (from > 0 && isPart(whole, parts.get(from - 1))) {
            from--;
        }
        while (end < parts.size() && isPart(whole, parts.get(end))) {
            end++;
        }
        if (end - from < 2) {
            return null;
        }
        int[] counts = new int[end - from];
        var group = parts.subList(from, end);
        for (int part : Portions.owners(Portions.match(whole, group), group)) {
            if (part >= 0) {
                counts[part]++;
            }
        }
        for (int k = 0; k < counts.length; k++) {
            if (from + k != main && counts[k] * 2 < group.get(k).count()) {
                return null;
            }
        }
        return new int[] {from, end};
    }

    private static boolean isPart(Words whole, Words part) {
        return part.bag().length > 1 && whole.contains(part) >= CONTAINED;
    }

    /** Gives a node whose kind stayed its new attributes. */
    void attributes(Node old, int at, Node fresh) {
        for (String name : old.type().attributeNames()) {
            Object value = fresh.value(name);
            if (!Objects.equals(old.value(name), value)) {
                steps.add(new AttrStep(at, name, value));
            }
        }
    }

    private static int length(List<Inline> runs) {
        int length = 0;
        for (Inline run : runs) {
            length += run.text().length();
        }
        return length;
    }

    private void replace(int from, int to, Node fresh, int begin, int end) {
        steps.add(new ReplaceStep(from, to, fresh.slice(begin, end)));
    }

    /** The same to a reader, but other white space or another number of the same note. */
    private void differing(WordChange change, int at, Node fresh, int there) {
        String before = Inlines.text(change.before());
        String after = change.text();
        int shared = 0;
        int least = Math.min(before.length(), after.length());
        while (shared < least && before.charAt(shared) == after.charAt(shared)) {
            shared++;
        }
        int end = 0;
        while (end < least - shared
                && before.charAt(before.length() - 1 - end)
                        == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        int beforeEnd = before.length() - end;
        int afterEnd = after.length() - end;
        marks(
                Inlines.part(change.before(), 0, shared),
                Inlines.part(change.after(), 0, shared),
                at);
        replace(at + shared, at + beforeEnd, fresh, there + shared, there + afterEnd);
        marks(
                Inlines.part(change.before(), beforeEnd, before.length()),
                Inlines.part(change.after(), afterEnd, after.length()),
                at + beforeEnd);
    }

    /** Takes away and gives marks where the same words have others. */
    private void marks(List<Inline> before, List<Inline> after, int at) {
        if (before.equals(after)) {
            return;
        }
        var cuts = new TreeSet<Integer>();
        cuts(before, cuts);
        cuts(after, cuts);
        int from = 0;
        for (int to : cuts) {
            var old = Inlines.part(before, from, to).get(0).marks();
            var fresh = Inlines.part(after, from, to).get(0).marks();
            for (Mark mark : old) {
                boolean replaced =
                        mark instanceof Mark.Link
                                && fresh.stream().anyMatch(Mark.Link.class::isInstance);
                if (!fresh.contains(mark) && !replaced) {
                    mark(new MarkStep(at + from, at + to, mark, false));
                }
            }
            for (Mark mark : fresh) {
                if (!old.contains(mark)) {
                    mark(new MarkStep(at + from, at + to, mark, true));
                }
            }
            from = to;
        }
    }

    private static void cuts(List<Inline> runs, TreeSet<Integer> cuts) {
        int at = 0;
        for (Inline run : runs) {
            at += run.text().length();
            cuts.add(at);
        }
    }

    private void mark(MarkStep step) {
        int last = steps.size() - 1;
        if (last >= 0
                && steps.get(last) instanceof MarkStep before
                && before.to() == step.from()
                && before.mark().equals(step.mark())
                && before.adding() == step.adding()) {
            steps.set(last, new MarkStep(before.from(), step.to(), step.mark(), step.adding()));
        } else {
            steps.add(step);
        }
    }
}
