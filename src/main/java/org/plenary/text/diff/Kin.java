package org.plenary.text.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.text.Fragment;
import org.plenary.text.Node;
import org.plenary.text.NodeType;

/**
 * Which node of one tree is which of another. Blocks and items are known by their id, the rows and
 * cells of a table that stayed by their words and their place.
 */
final class Kin {
    /** A node and the position before it. */
    record Place(Node node, int at, Node parent) {}

    private final Map<String, Place> old = new HashMap<>();

    /** Nodes of the newer tree that are elsewhere in the older one, with their place there. */
    private final Map<Node, Place> moved = new IdentityHashMap<>();

    /** Nodes of the older tree that are somewhere in the newer one. */
    private final Map<Node, Boolean> kept = new IdentityHashMap<>();

    private final Map<Node, Boolean> paired = new IdentityHashMap<>();
    private final Map<Node, int[]> partners = new IdentityHashMap<>();

    static Kin of(Node base, Node result) {
        var kin = new Kin();
        kin.index(base, 0);
        kin.pair(base, result);
        return kin;
    }

    /** For each child of a node that stayed the index of its partner among the other's, or -1. */
    int[] partners(Node from, Node to) {
        return partners.get(from);
    }

    /** Where a node that came from elsewhere was; null for a new one. */
    Place moved(Node node) {
        return moved.get(node);
    }

    /** Whether a node of the newer tree is the partner of one of the older. */
    boolean isPaired(Node node) {
        return paired.containsKey(node);
    }

    /** Whether a node of the older tree is somewhere in the newer one. */
    boolean isKept(Node node) {
        return kept.containsKey(node);
    }

    private void index(Node parent, int start) {
        int at = start;
        for (int i = 0; i < parent.content().count(); i++) {
            Node node = parent.content().node(i);
            if (node.id() != null) {
                old.put(node.id(), new Place(node, at, parent));
            }
            if (!node.type().holdsWords() && !node.isText()) {
                index(node, at + 1);
            }
            at += node.size();
        }
    }

    private void pair(Node from, Node to) {
        int[] pairs =
                from.type() == NodeType.TABLE
                                || from.type() == NodeType.TABLE_ROW
                                || from.type() == NodeType.TABLE_CELL
                                || from.type() == NodeType.TABLE_HEADER
                        ? byPlace(from.content(), to.content())
                        : byId(from, to);
        partners.put(from, pairs);
        for (int i = 0; i < pairs.length; i++) {
            if (pairs[i] >= 0) {
                kept.put(from.content().node(i), true);
                paired.put(to.content().node(pairs[i]), true);
                inside(from.content().node(i), to.content().node(pairs[i]));
            }
        }
    }

    private void inside(Node from, Node to) {
        if (from != to && !from.type().holdsWords() && !from.equals(to)) {
            pair(from, to);
        }
    }

    private int[] byId(Node from, Node to) {
        Map<String, Integer> indexes = new HashMap<>();
        for (int j = 0; j < to.content().count(); j++) {
            Node node = to.content().node(j);
            if (node.id() != null) {
                indexes.put(node.id(), j);
            }
        }
        var candidates = new ArrayList<int[]>();
        for (int i = 0; i < from.content().count(); i++) {
            Node node = from.content().node(i);
            Integer j = node.id() == null ? null : indexes.get(node.id());
            if (j != null && isKin(node, to.content().node(j))) {
                candidates.add(new int[] {i, j, 1 + node.size()});
            }
        }
        int[] pairs = Pairing.nobody(from.content().count());
        int[] back = Pairing.nobody(to.content().count());
        for (int[] pair : Order.heaviest(candidates)) {
            pairs[pair[0]] = pair[1];
            back[pair[1]] = pair[0];
        }
        moves(to.content(), back);
        return pairs;
    }

    /**
     * Those that came from elsewhere, unless new ones stand beside them: their order would blur.
     */
    private void moves(Fragment content, int[] back) {
        int j = 0;
        while (j < back.length) {
            if (back[j] >= 0) {
                j++;
                continue;
            }
            int end = j;
            List<Place> places = new ArrayList<>();
            while (end < back.length && back[end] < 0) {
                Place place = place(content.node(end));
                if (place != null) {
                    places.add(place);
                }
                end++;
            }
            if (places.size() == end - j) {
                for (int k = j; k < end; k++) {
                    Place place = places.get(k - j);
                    moved.put(content.node(k), place);
                    kept.put(place.node(), true);
                    inside(place.node(), content.node(k));
                }
            }
            j = end;
        }
    }

    private Place place(Node node) {
        Place place = node.id() == null ? null : old.get(node.id());
        return place != null && isKin(place.node(), node) && !kept.containsKey(place.node())
                ? place
                : null;
    }

    /** Whether the one can become the other and keep its content where it is. */
    private static boolean isKin(Node a, Node b) {
        return a.type() == b.type()
                || a.type().holdsWords() && b.type().holdsWords()
                || isList(a) && isList(b);
    }

    private static boolean isList(Node node) {
        return node.type() == NodeType.BULLET_LIST || node.type() == NodeType.ORDERED_LIST;
    }

    /**
     * Rows and cells: the same ones first, then, where as many are left on both sides, in order.
     */
    private static int[] byPlace(Fragment from, Fragment to) {
        Map<Node, Integer> keys = new HashMap<>();
        int[] match = Matching.of(Deriving.keys(from, keys), Deriving.keys(to, keys));
        int i = 0;
        int j = 0;
        for (int k = 0; k <= match.length; k++) {
            if (k < match.length && match[k] < 0) {
                continue;
            }
            int end = k < match.length ? match[k] : to.count();
            if (k - i == end - j) {
                for (int n = 0; n < k - i; n++) {
                    match[i + n] = j + n;
                }
            }
            i = k + 1;
            j = end + 1;
        }
        return match;
    }
}
