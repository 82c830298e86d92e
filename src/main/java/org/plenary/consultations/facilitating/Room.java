package org.plenary.consultations.facilitating;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.organisations.StakeholderCategory;
import org.plenary.shared.web.Refusal;

/**
 * Who was in the room, in numbers.
 *
 * @param people all of them
 * @param groups how many of a group, by its name: "women", "age-18-24", "category-workers"; those
 *     nobody counted are not in it
 */
public record Room(int people, Map<String, Integer> groups) {
    /** By gender. */
    public static final List<String> GENDERS = List.of("women", "men", "other");

    /** By age. */
    public static final List<String> AGES = List.of("age-0-17", "age-18-24", "age-25-59", "age-60");

    private static final int MOST = 100_000;

    /** Whether this is the name of a group. */
    static boolean isGroup(String name) {
        return GENDERS.contains(name)
                || AGES.contains(name)
                || name.startsWith("category-")
                        && Arrays.stream(StakeholderCategory.values())
                                .anyMatch(c -> name.equals("category-" + c.slug()));
    }

    public Room {
        groups = groups == null ? Map.of() : new LinkedHashMap<>(groups);
    }

    /**
     * Itself, if it can be.
     *
     * @throws org.plenary.shared.web.RefusedException if nobody was there, or more of a kind than
     *     all
     */
    Room checked() {
        if (people < 1 || people > MOST) {
            throw Refusal.invalid("facilitating.refused.people", MOST).asException();
        }
        for (List<String> kind : List.of(GENDERS, AGES)) {
            if (sum(kind) > people) {
                throw Refusal.invalid("facilitating.refused.groups", people).asException();
            }
        }
        if (groups.entrySet().stream().anyMatch(e -> !isGroup(e.getKey()))
                || groups.values().stream().anyMatch(n -> n < 0 || n > people)) {
            throw Refusal.invalid("facilitating.refused.groups", people).asException();
        }
        return this;
    }

    private int sum(List<String> kind) {
        return kind.stream().mapToInt(each -> groups.getOrDefault(each, 0)).sum();
    }
}
