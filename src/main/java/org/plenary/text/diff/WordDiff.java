package org.plenary.text.diff;

import java.util.ArrayList;
import java.util.List;
import org.plenary.text.Characters;
import org.plenary.text.Inline;
import org.plenary.text.Inlines;

/** Compares the words of two blocks; it gives both sides back exactly, white space included. */
final class WordDiff {
    /** More words than this in a row that stayed are always worth showing as such. */
    private static final int LONGEST_ISLAND = 3;

    /** A stretch: of both sides if it stayed, else of the side it belongs to. */
    private record Part(WordChange.Kind kind, int from, int to) {}

    private final List<Tokens.Token> as;
    private final List<Tokens.Token> bs;
    private final String a;
    private final String b;

    private WordDiff(List<Inline> before, List<Inline> after, Tokens tokens) {
        this.as = tokens.of(before);
        this.bs = tokens.of(after);
        this.a = Inlines.text(before);
        this.b = Inlines.text(after);
    }

    static List<WordChange> between(List<Inline> before, List<Inline> after, Tokens tokens) {
        // Always compared in the same direction, so that the way back shows the same words.
        boolean mirrored = Inlines.text(before).compareTo(Inlines.text(after)) > 0;
        var diff =
                mirrored
                        ? new WordDiff(after, before, tokens)
                        : new WordDiff(before, after, tokens);
        var out = new ArrayList<WordChange>();
        for (Part[] gap : diff.parts()) {
            Part removed = mirrored ? gap[1] : gap[0];
            Part added = mirrored ? gap[0] : gap[1];
            if (gap[2] != null) {
                Part same = mirrored ? gap[2] : gap[3];
                out.add(
                        new WordChange(
                                WordChange.Kind.SAME, Inlines.part(after, same.from, same.to)));
            }
            if (removed != null) {
                out.add(
                        new WordChange(
                                WordChange.Kind.REMOVED,
                                Inlines.part(before, removed.from, removed.to)));
            }
            if (added != null) {
                out.add(
                        new WordChange(
                                WordChange.Kind.ADDED, Inlines.part(after, added.from, added.to)));
            }
        }
        return out;
    }

    /**
     * Steps of: what went from a, what came in b, what stayed as in a, what stayed as in b; the
     * latter pair alone.
     */
    private List<Part[]> parts() {
        int[] match = islandsAbsorbed(Matching.of(keys(as), keys(bs)));
        var cuts = new Cuts();
        int aEnd = 0;
        int bEnd = 0;
        for (int i = 0; i < match.length; i++) {
            if (match[i] >= 0) {
                Tokens.Token x = as.get(i);
                Tokens.Token y = bs.get(match[i]);
                gap(aEnd, x.from(), bEnd, y.from(), cuts);
                cuts.same(x.from(), x.to(), y.from(), y.to());
                aEnd = x.to();
                bEnd = y.to();
            }
        }
        gap(aEnd, a.length(), bEnd, b.length(), cuts);
        return cuts.done();
    }

    private static int[] keys(List<Tokens.Token> tokens) {
        return tokens.stream().mapToInt(Tokens.Token::key).toArray();
    }

    /** White space both sides share at the ends of a gap stayed; the rest went and came. */
    private void gap(int aFrom, int aTo, int bFrom, int bTo, Cuts cuts) {
        int a0 = aFrom;
        int b0 = bFrom;
        int a1 = aTo;
        int b1 = bTo;
        while (a0 < a1
                && b0 < b1
                && a.charAt(a0) == b.charAt(b0)
                && Characters.isSpace(a.charAt(a0))) {
            a0++;
            b0++;
        }
        while (a0 < a1
                && b0 < b1
                && a.charAt(a1 - 1) == b.charAt(b1 - 1)
                && Characters.isSpace(a.charAt(a1 - 1))) {
            a1--;
            b1--;
        }
        cuts.same(aFrom, a0, bFrom, b0);
        cuts.changed(a0, a1, b0, b1);
        cuts.same(a1, aTo, b1, bTo);
    }

    /** Collects stretches and joins neighbours of one kind. */
    private static final class Cuts {
        private final List<Part[]> parts = new ArrayList<>();
        private int[] same;
        private int[] changed;

        void same(int aFrom, int aTo, int bFrom, int bTo) {
            if (aFrom == aTo) {
                return;
            }
            flushChanged();
            if (same == null) {
                same = new int[] {aFrom, aTo, bFrom, bTo};
            }
            same[1] = aTo;
            same[3] = bTo;
        }

        void changed(int aFrom, int aTo, int bFrom, int bTo) {
            if (aFrom == aTo && bFrom == bTo) {
                return;
            }
            flushSame();
            if (changed == null) {
                changed = new int[] {aFrom, aTo, bFrom, bTo};
            }
            changed[1] = aTo;
            changed[3] = bTo;
        }

        List<Part[]> done() {
            flushSame();
            flushChanged();
            return parts;
        }

        private void flushSame() {
            if (same != null) {
                parts.add(
                        new Part[] {
                            null,
                            null,
                            new Part(WordChange.Kind.SAME, same[0], same[1]),
                            new Part(WordChange.Kind.SAME, same[2], same[3])
                        });
                same = null;
            }
        }

        private void flushChanged() {
            if (changed != null) {
                parts.add(
                        new Part[] {
                            changed[0] == changed[1]
                                    ? null
                                    : new Part(WordChange.Kind.REMOVED, changed[0], changed[1]),
                            changed[2] == changed[3]
                                    ? null
                                    : new Part(WordChange.Kind.ADDED, changed[2], changed[3]),
                            null,
                            null
                        });
                changed = null;
            }
        }
    }

    /**
     * No confetti: a few short words that stayed between two changes larger than they are read
     * better as part of the change (after the semantic clean-up of Neil Fraser's diff-match-patch,
     * here on whole words).
     */
    private int[] islandsAbsorbed(int[] match) {
        boolean again = true;
        while (again) {
            again = false;
            var islands = islands(match);
            for (int k = 0; k < islands.size(); k++) {
                int[] island = islands.get(k);
                int length = length(as, island[0], island[1]);
                int[] before = k == 0 ? new int[] {0, 0, 0, 0} : islands.get(k - 1);
                int left = change(before[1], island[0], before[3], island[2]);
                int[] after =
                        k + 1 < islands.size()
                                ? islands.get(k + 1)
                                : new int[] {as.size(), as.size(), bs.size(), bs.size()};
                int right = change(island[1], after[0], island[3], after[2]);
                boolean tiny = island[1] - island[0] == 1 && length <= 3;
                if (left > 0
                        && right > 0
                        && island[1] - island[0] <= LONGEST_ISLAND
                        && length <= (tiny ? Math.max(left, right) : Math.min(left, right))) {
                    for (int i = island[0]; i < island[1]; i++) {
                        match[i] = -1;
                    }
                    again = true;
                    break;
                }
            }
            // Each round takes one island away; very long lists of islands are left as they are.
            again &= islands.size() <= 2_000;
        }
        return match;
    }

    /** Runs of tokens that stayed: from and to in a, from and to in b. */
    private List<int[]> islands(int[] match) {
        var islands = new ArrayList<int[]>();
        for (int i = 0; i < match.length; i++) {
            if (match[i] < 0) {
                continue;
            }
            int end = i + 1;
            while (end < match.length && match[end] == match[end - 1] + 1) {
                end++;
            }
            islands.add(new int[] {i, end, match[i], match[end - 1] + 1});
            i = end - 1;
        }
        return islands;
    }

    private int change(int aFrom, int aTo, int bFrom, int bTo) {
        return Math.max(length(as, aFrom, aTo), length(bs, bFrom, bTo));
    }

    private static int length(List<Tokens.Token> tokens, int from, int to) {
        return from >= to ? 0 : tokens.get(to - 1).to() - tokens.get(from).from();
    }
}
