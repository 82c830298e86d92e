package org.plenary.consultations.commonground;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Which groups' answers to a proposition may be told. A group in which fewer answered than the
 * least is not; and because the sum of all is told, those that are not are taken together with the
 * next smallest groups until at least two groups and the least number of answers are behind what
 * follows by subtraction (complementary cell suppression, as in Hundepool et al., "Statistical
 * Disclosure Control", 2012, chapter 4).
 */
final class Withholding {
    private Withholding() {}

    /**
     * The cells to tell, in the given order; the small groups together come last.
     *
     * @param cells of groups without a common member, which together are everybody
     * @param least the fewest answers that a told cell has
     */
    static List<Cell> told(List<Cell> cells, int least) {
        return told(cells, least, Set.of());
    }

    /** As {@link #told(List, int)}, and some groups are not told whatever their size. */
    static List<Cell> told(List<Cell> cells, int least, Set<String> kept) {
        List<Cell> small = new ArrayList<>(cells);
        small.sort(
                Comparator.comparing((Cell c) -> !kept.contains(c.group()))
                        .thenComparingInt(c -> c.tally().answered())
                        .thenComparing(Cell::group));
        List<Cell> held = new ArrayList<>();
        Tally rest = Tally.NOTHING;
        for (Cell cell : small) {
            boolean enough = held.isEmpty() || held.size() > 1 && rest.answered() >= least;
            if (!kept.contains(cell.group()) && cell.tally().answered() >= least && enough) {
                break;
            }
            held.add(cell);
            rest = rest.plus(cell.tally());
        }
        List<Cell> told = new ArrayList<>(cells);
        told.removeAll(held);
        // The rest of nothing would be the sum again.
        if (!held.isEmpty() && !told.isEmpty()) {
            told.add(new Cell(Cell.REST, rest));
        }
        return told;
    }
}
