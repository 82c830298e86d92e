package org.plenary.text.diff;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/** The longest common subsequence of two sequences of numbers, bounded in time and memory. */
final class Matching {
    /** Beyond this product of lengths, parts that share no unique number are not matched finely. */
    private static final long FINE = 16_000_000L;

    private Matching() {}

    /** For each place of {@code a} its partner in {@code b}, or -1; partners are in order. */
    static int[] of(int[] a, int[] b) {
        int[] match = new int[a.length];
        Arrays.fill(match, -1);
        match(a, 0, a.length, b, 0, b.length, match);
        return match;
    }

    private static void match(
            int[] a, int aFrom, int aTo, int[] b, int bFrom, int bTo, int[] match) {
        int a0 = aFrom;
        int b0 = bFrom;
        int a1 = aTo;
        int b1 = bTo;
        while (a0 < a1 && b0 < b1 && a[a0] == b[b0]) {
            match[a0++] = b0++;
        }
        while (a0 < a1 && b0 < b1 && a[a1 - 1] == b[b1 - 1]) {
            match[--a1] = --b1;
        }
        if (a0 == a1 || b0 == b1) {
            return;
        }
        // What one side has alone cannot be matched, and only costs time.
        int[] as = shared(a, a0, a1, b, b0, b1);
        int[] bs = shared(b, b0, b1, a, a0, a1);
        if (as.length == 0) {
            return;
        }
        if ((long) as.length * bs.length <= FINE) {
            fine(a, as, b, bs, match);
        } else {
            byUnique(a, a0, a1, b, b0, b1, match);
        }
    }

    private static int[] shared(int[] a, int aFrom, int aTo, int[] b, int bFrom, int bTo) {
        var there = new java.util.HashSet<Integer>();
        for (int i = bFrom; i < bTo; i++) {
            there.add(b[i]);
        }
        int[] places = new int[aTo - aFrom];
        int n = 0;
        for (int i = aFrom; i < aTo; i++) {
            if (there.contains(a[i])) {
                places[n++] = i;
            }
        }
        return Arrays.copyOf(places, n);
    }

    private static void fine(int[] a, int[] as, int[] b, int[] bs, int[] match) {
        List<Integer> left = Arrays.stream(as).mapToObj(i -> a[i]).toList();
        List<Integer> right = Arrays.stream(bs).mapToObj(i -> b[i]).toList();
        List<Change> changes =
                new MyersDiffWithLinearSpace<Integer>().computeDiff(left, right, null);
        int i = 0;
        int j = 0;
        for (Change change : changes) {
            while (i < change.startOriginal && j < change.startRevised) {
                match[as[i++]] = bs[j++];
            }
            i = change.endOriginal;
            j = change.endRevised;
        }
        while (i < as.length && j < bs.length) {
            match[as[i++]] = bs[j++];
        }
    }

    /** Patience: what is unique on both sides holds the rest in place. */
    private static void byUnique(
            int[] a, int aFrom, int aTo, int[] b, int bFrom, int bTo, int[] match) {
        var places = new HashMap<Integer, int[]>();
        for (int i = aFrom; i < aTo; i++) {
            int[] p = places.computeIfAbsent(a[i], k -> new int[] {0, 0, -1, -1});
            p[0]++;
            p[2] = i;
        }
        for (int j = bFrom; j < bTo; j++) {
            int[] p = places.computeIfAbsent(b[j], k -> new int[] {0, 0, -1, -1});
            p[1]++;
            p[3] = j;
        }
        var pairs = new ArrayList<int[]>();
        for (int[] p : places.values()) {
            if (p[0] == 1 && p[1] == 1) {
                pairs.add(new int[] {p[2], p[3], 1});
            }
        }
        if (pairs.isEmpty()) {
            return;
        }
        int lastA = aFrom;
        int lastB = bFrom;
        for (int[] pair : Order.heaviest(pairs)) {
            match(a, lastA, pair[0], b, lastB, pair[1], match);
            match[pair[0]] = pair[1];
            lastA = pair[0] + 1;
            lastB = pair[1] + 1;
        }
        match(a, lastA, aTo, b, lastB, bTo, match);
    }
}
