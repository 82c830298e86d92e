package org.plenary.signons.campaign;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How far the asking has come: everybody on a letter's list, counted at one moment.
 *
 * @param entries one for each invitation, secret signatures told
 */
public record Census(List<Entry> entries, LocalDate today) {
    /**
     * An invitation, as far as it is counted.
     *
     * @param state with secret signatures told
     * @param secret whether it signed and its name is withheld
     * @param category slug, empty if nobody said
     */
    public record Entry(
            UUID id,
            InvitationState state,
            boolean secret,
            boolean member,
            boolean written,
            LocalDate dueOn,
            UUID assignedTo,
            String region,
            String category) {
        boolean isWaiting() {
            return state != InvitationState.SIGNED && state != InvitationState.DECLINED;
        }

        private boolean is(Which which, LocalDate today, UUID me) {
            return switch (which) {
                case ALL -> true;
                case WAITING -> isWaiting();
                case MEMBERS -> isWaiting() && member;
                case UNWRITTEN -> state == InvitationState.INVITED && !written;
                case UNOPENED -> state == InvitationState.INVITED && written;
                case OVERDUE ->
                        (state == InvitationState.PROMISED || state == InvitationState.BOARD)
                                && dueOn.isBefore(today);
                case MINE -> isWaiting() && me.equals(assignedTo);
                default -> state.slug().equals(which.slug());
            };
        }
    }

    /** So many of those who were asked have signed. */
    public record Share(long signed, long invited) {
        /** Between 0 and 1. */
        public double part() {
            return invited == 0 ? 0 : (double) signed / invited;
        }
    }

    /** How many rows each chip of the board has, for one who looks. */
    public Map<Which, Long> counts(UUID me) {
        Map<Which, Long> counts = new EnumMap<>(Which.class);
        for (Which which : Which.values()) {
            counts.put(which, entries.stream().filter(e -> e.is(which, today, me)).count());
        }
        return counts;
    }

    /** Those who signed and whose name is withheld. */
    Set<UUID> secret() {
        return entries.stream().filter(Entry::secret).map(Entry::id).collect(Collectors.toSet());
    }

    /** How many of those who named a day did so for one of the next seven days. */
    public long boardsThisWeek() {
        return entries.stream()
                .filter(e -> e.state() == InvitationState.BOARD)
                .filter(e -> !e.dueOn().isBefore(today) && e.dueOn().isBefore(today.plusDays(7)))
                .count();
    }

    public Share total() {
        return share(entries);
    }

    /** By UN M49 code, the largest first. */
    public Map<String, Share> byRegion() {
        return by(Entry::region);
    }

    /** By category's slug, the largest first. */
    public Map<String, Share> byCategory() {
        return by(Entry::category);
    }

    private Map<String, Share> by(Function<Entry, String> what) {
        Map<String, Share> shares = new LinkedHashMap<>();
        entries.stream()
                .collect(Collectors.groupingBy(what, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .sorted((a, b) -> Integer.compare(b.getValue().size(), a.getValue().size()))
                .forEach(e -> shares.put(e.getKey(), share(e.getValue())));
        return shares;
    }

    private static Share share(Collection<Entry> entries) {
        return new Share(
                entries.stream().filter(e -> e.state() == InvitationState.SIGNED).count(),
                entries.size());
    }
}
