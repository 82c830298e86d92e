package org.plenary.signons.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.plenary.signons.NeedsYou;
import org.plenary.signons.campaign.Board;

/**
 * A letter's campaign at a glance.
 *
 * @param period all, 14 or 7
 * @param pastDeadline whether the goal would be reached only after the deadline
 * @param events numbered as in the chart
 * @param shown those that lie on the curve
 * @param today in the letter's zone
 */
record Overview(
        String letterHref,
        String title,
        Instant updatedAt,
        Instant closesAt,
        String zone,
        boolean open,
        long goal,
        Figures figures,
        Pace pace,
        boolean pastDeadline,
        String period,
        Curve curve,
        Chart wide,
        Chart narrow,
        List<Event> events,
        List<Event> shown,
        List<Bar> regions,
        List<Bar> categories,
        WorldMap map,
        List<Place> places,
        List<NeedsYou.Need> needs,
        Board board,
        LocalDate today) {
    static final int RANKED = 6;

    /**
     * Something on the curve.
     *
     * @param id of an event that can be taken back, null for mails that were sent
     * @param mails how many were sent, 0 for an event in words
     */
    record Event(int number, LocalDate day, UUID id, String words, long mails) {}

    /** So many of those who were asked; the key is a region's or a category's. */
    record Bar(String key, long signed, long invited, double part) {
        public double percent() {
            return Math.round(part * 1000) / 10.0;
        }

        /** Names the category in messages. */
        public String categoryKey() {
            return "signons.category." + (key.isEmpty() ? "none" : key);
        }
    }

    /** A country with its number of signatories. */
    record Place(String country, long count) {}

    public long countries() {
        return places.size();
    }

    /** The rest of the list beside the map. */
    public List<Place> unranked() {
        return places.stream().skip(RANKED).toList();
    }

    /** When the goal is reached at this pace; null if nobody can say. */
    public LocalDate reached() {
        return pace.reached().orElse(null);
    }

    /** How much of the goal has been reached, 1 for all of it. */
    public double share() {
        return goal == 0 ? 0 : (double) figures.total() / goal;
    }

    public List<Place> ranked() {
        return places.stream().limit(RANKED).toList();
    }

    /** Days from the one with most signatures on; for a description of the curve. */
    public Curve.Point best() {
        return curve.points().stream()
                .max((a, b) -> Long.compare(a.fresh(), b.fresh()))
                .orElseThrow();
    }

    public Curve.Point firstPoint() {
        return curve.points().get(0);
    }

    public Curve.Point lastPoint() {
        return curve.points().get(curve.points().size() - 1);
    }
}
