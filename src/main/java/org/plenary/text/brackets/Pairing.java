package org.plenary.text.brackets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plenary.text.Bracket;

/**
 * Finds the closing bracket of each opening one, in time linear in their number and without
 * recursion. The rule is described at {@link Brackets}.
 */
final class Pairing {
    /** All brackets in reading order. */
    final List<Bracket> brackets = new ArrayList<>();

    /** Of each bracket the index of its place. */
    private int[] places = new int[64];

    /** Of each bracket the index of its other half, or -1. */
    private int[] partners = new int[64];

    private final Map<Integer, Flow> flows = new HashMap<>();

    Pairing(List<Place> all) {
        for (int p = 0; p < all.size(); p++) {
            Place place = all.get(p);
            Flow flow = flows.computeIfAbsent(place.flow(), f -> new Flow());
            flow.section += place.kind() == Place.Kind.HEADING ? 1 : 0;
            var found = place.brackets();
            if (!found.isEmpty()) {
                pair(found, p, flow, place.firstLetter(), place.lastLetter());
            }
        }
    }

    int place(int bracket) {
        return places[bracket];
    }

    int partner(int bracket) {
        return partners[bracket];
    }

    private void pair(List<Bracket> found, int place, Flow flow, int first, int last) {
        for (Bracket bracket : found) {
            int index = brackets.size();
            brackets.add(bracket);
            if (index == places.length) {
                places = Arrays.copyOf(places, index * 2);
                partners = Arrays.copyOf(partners, index * 2);
            }
            places[index] = place;
            partners[index] = -1;
            if (bracket.opening()) {
                flow.push(index, bracket.offset() < first);
            } else {
                int opening = flow.pop(bracket.offset() > last);
                if (opening >= 0) {
                    partners[index] = opening;
                    partners[opening] = index;
                }
            }
        }
    }

    /** The brackets of the body, or of one footnote, that wait for their closing ones. */
    private static final class Flow {
        private int[] open = new int[16];
        private int[] sections = new int[16];
        private boolean[] leading = new boolean[16];
        private int count;
        private int section;

        void push(int index, boolean leads) {
            if (count == open.length) {
                open = Arrays.copyOf(open, count * 2);
                sections = Arrays.copyOf(sections, count * 2);
                leading = Arrays.copyOf(leading, count * 2);
            }
            open[count] = index;
            sections[count] = section;
            leading[count++] = leads;
        }

        /** The opening bracket that a closing one belongs to, or -1. */
        int pop(boolean trails) {
            while (count > 0) {
                boolean here = sections[count - 1] == section;
                if (here || leading[count - 1] && trails) {
                    return open[--count];
                }
                if (leading[count - 1]) {
                    return -1;
                }
                // Its section is over, so nothing can close it any more.
                count--;
            }
            return -1;
        }
    }
}
