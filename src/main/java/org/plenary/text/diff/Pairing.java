package org.plenary.text.diff;

import java.util.Arrays;
import java.util.List;

/**
 * Which leaf of one text is which of another.
 *
 * @param there for each leaf of the older text its partner in the newer, or -1
 * @param back the same the other way round
 * @param splitFrom for each leaf of the newer text without a partner the leaf of the older one it
 *     was split from, or -1
 * @param joinedInto for each leaf of the older text without a partner the leaf of the newer one it
 *     was joined into, or -1
 * @param stayed the pairs {@code {older, newer, weight}} in the same order on both sides; other
 *     pairs moved
 */
record Pairing(int[] there, int[] back, int[] splitFrom, int[] joinedInto, List<int[]> stayed) {

    static Pairing of(List<Leaf> from, List<Leaf> to) {
        return new Alignment(from, to).pairing();
    }

    /** Seen from the newer text. */
    Pairing mirrored() {
        return new Pairing(
                back,
                there,
                joinedInto,
                splitFrom,
                stayed.stream().map(pair -> new int[] {pair[1], pair[0], pair[2]}).toList());
    }

    static int[] nobody(int size) {
        int[] partners = new int[size];
        Arrays.fill(partners, -1);
        return partners;
    }
}
