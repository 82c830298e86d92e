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
    record Place(Node node, int at) {}

    /**
     * The children of a node that stayed.
     *
     * @param partners for each child in the older tree the index of its partner, or -1
     * @param back the same the other way round
     * @param first up to this index all are the same on both sides
     * @param last so many at the end are the same on both sides
     */
    record Pairs(int[] partners, int[] back, int first, int last) {}

    private final Places places;

    /** Nodes of the newer tree that are elsewhere in the older one, with their place there. */
    private final Map<Node, Place> moved = new IdentityHashMap<>();

    /** Nodes of the older tree that moved. */
    private final Map<Node, Boolean> left = new IdentityHashMap<>();

    private final Map<Node, Pairs> pairs = new IdentityHashMap<>();

    /** Where every block and item of one tree is; found out only if somebody asks. */
    static final class Places {
        private final Node base;
        private Map<String, Place> byId;

        Places(Node base) {
            this.base = base;
        }

        Node base() {
            return base;
        }

        Place of(String id) {
            if (byId == null) {
                byId = new HashMap<>();
                index(base, 0);
            }
            return byId.get(id);
        }

        private void index(Node parent, int start) {
            int at = start;
            for (int i = 0; i < parent.content().count(); i++) {
                Node node = parent.content().node(i);
                if (node.id() != null) {
                    byId.put(node.id(), new Place(node, at));
                }
                if (!node.type().holdsWords() && !node.isText()) {
                    index(node, at + 1);
                }
                at += node.size();
            }
        }
    }

    Kin(Places places, Node result) {
        this.places = places;
        pair(places.base(), result);
    }

    /** How the children of a node that stayed, and is not the same, correspond. */
    Pairs pairs(Node from) {
        return pairs.get(from);
    }

    /** Where a node that came from elsewhere was; null for any other. */
    Place moved(Node node) {
        return moved.get(node);
    }

    /** Whether a node of the older tree went elsewhere. */
    boolean left(Node node) {
        return left.containsKey(node);
    }

    private void pair(Node from, Node to) {
        Fragment old = from.content();
        Fragment fresh = to.content();
        int least = Math.min(old.count(), fresh.count());
        int first = 0;
        while (first < least && old.node(first).equals(fresh.node(first))) {
            first++;
        }
        int last = 0;
        while (last < least - first
                && old.node(old.count() - 1 - last).equals(fresh.node(fresh.count() - 1 - last))) {
            last++;
        }
        int[] partners = Pairing.nobody(old.count());
        int[] back = Pairing.nobody(fresh.count());
        var found = new Pairs(partners, back, first, last);
        pairs.put(from, found);
        boolean byPlace = from.type() == NodeType.TABLE || isRowOrCell(from.type());
        for (int[] pair : byPlace ? byPlace(old, fresh, found) : byId(old, fresh, found)) {
            partners[pair[0]] = pair[1];
            back[pair[1]] = pair[0];
            inside(old.node(pair[0]), fresh.node(pair[1]));
        }
        if (!byPlace) {
            moves(fresh, found);
        }
    }

    private void inside(Node from, Node to) {
        if (!from.type().holdsWords() && !from.equals(to)) {
            pair(from, to);
        }
    }

    private static List<int[]> byId(Fragment old, Fragment fresh, Pairs window) {
        Map<String, Integer> indexes = new HashMap<>();
        for (int j = window.first; j < fresh.count() - window.last; j++) {
            if (fresh.node(j).id() != null) {
                indexes.put(fresh.node(j).id(), j);
            }
        }
        var candidates = new ArrayList<int[]>();
        for (int i = window.first; i < old.count() - window.last; i++) {
            Node node = old.node(i);
            Integer j = node.id() == null ? null : indexes.get(node.id());
            if (j != null && isKin(node, fresh.node(j))) {
                candidates.add(new int[] {i, j, 1 + node.size()});
            }
        }
        return Order.heaviest(candidates);
    }

    /**
     * Those that came from elsewhere, unless new ones stand beside them: their order would blur.
     */
    private void moves(Fragment fresh, Pairs window) {
        int j = window.first;
        int stop = fresh.count() - window.last;
        while (j < stop) {
            if (window.back[j] >= 0) {
                j++;
                continue;
            }
            int end = j;
            List<Place> found = new ArrayList<>();
            while (end < stop && window.back[end] < 0) {
                Place place = place(fresh.node(end));
                if (place != null) {
                    found.add(place);
                }
                end++;
            }
            if (found.size() == end - j) {
                for (int k = j; k < end; k++) {
                    Place place = found.get(k - j);
                    moved.put(fresh.node(k), place);
                    left.put(place.node(), true);
                    inside(place.node(), fresh.node(k));
                }
            }
            j = end;
        }
    }

    private Place place(Node node) {
        Place place = node.id() == null ? null : places.of(node.id());
        return place != null && isKin(place.node(), node) ? place : null;
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

    private static boolean isRowOrCell(NodeType type) {
        return type == NodeType.TABLE_ROW
                || type == NodeType.TABLE_CELL
                || type == NodeType.TABLE_HEADER;
    }

    /**
     * Rows and cells: the same ones first, then, where as many are left on both sides, in order.
     */
    private static List<int[]> byPlace(Fragment old, Fragment fresh, Pairs window) {
        Map<Node, Integer> keys = new HashMap<>();
        int first = window.first;
        int[] match =
                Matching.of(
                        keys(old, first, old.count() - window.last, keys),
                        keys(fresh, first, fresh.count() - window.last, keys));
        int rows = fresh.count() - window.last - first;
        var pairs = new ArrayList<int[]>();
        int i = 0;
        int j = 0;
        for (int k = 0; k <= match.length; k++) {
            if (k < match.length && match[k] < 0) {
                continue;
            }
            int end = k < match.length ? match[k] : rows;
            for (int n = 0; k - i == end - j && n < k - i; n++) {
                pairs.add(new int[] {first + i + n, first + j + n});
            }
            if (k < match.length) {
                pairs.add(new int[] {first + k, first + end});
            }
            i = k + 1;
            j = end + 1;
        }
        return pairs;
    }

    /** Equal numbers for equal nodes. */
    static int[] keys(Fragment content, int from, int to, Map<Node, Integer> keys) {
        int[] out = new int[to - from];
        for (int i = 0; i < out.length; i++) {
            out[i] = keys.computeIfAbsent(content.node(from + i), node -> keys.size());
        }
        return out;
    }
}
