package org.plenary.text.change;

/** What moves on the way made of a range whose two ends were mapped inwards. */
enum Passage {
    /** It still is what it was. */
    INTACT,
    /** Something moved out of it; the rest is together. */
    LEFT_BY_SOME,
    /** Something moved into it. */
    JOINED_BY_SOME,
    /** It was empty, and its ends went different ways; only its beginning says where it is. */
    COLLAPSED,
    /** It is no longer in one piece. */
    TORN;

    /** What became of the range between the two results of the same mapping. */
    static Passage between(MapResult from, MapResult to) {
        int[] begins = from.course();
        int[] ends = to.course();
        if (begins.length != ends.length) {
            return TORN;
        }
        Passage worst = INTACT;
        for (int i = 0; i < begins.length; i++) {
            Passage next = of(begins[i], ends[i]);
            if (next == COLLAPSED || next == TORN) {
                return worst == JOINED_BY_SOME ? worst : next;
            }
            worst = next.ordinal() > worst.ordinal() ? next : worst;
        }
        return worst;
    }

    private static Passage of(int begin, int end) {
        boolean forward = (begin & MoveMap.FORWARD) != 0;
        int from = begin & 3;
        int to = end & 3;
        if (from == to || from == MoveMap.LEFT && to == MoveMap.RIGHT) {
            return INTACT;
        }
        if (order(from, forward) > order(to, forward)) {
            return COLLAPSED;
        }
        if (from == MoveMap.MOVED || to == MoveMap.MOVED) {
            return TORN;
        }
        // Forward, what was passed lay behind what moved; backward, before it.
        return (from == MoveMap.LEFT) == forward ? LEFT_BY_SOME : JOINED_BY_SOME;
    }

    private static int order(int part, boolean forward) {
        boolean middle = part == MoveMap.PASSED || part == MoveMap.MOVED;
        return forward && middle ? MoveMap.PASSED + MoveMap.MOVED - part : part;
    }
}
