package org.plenary.consultations.coding;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plenary.shared.web.Option;

/** The codes of a consultation as a tree; merged ones stand for what they were merged into. */
public final class Codebook {
    private static final Collator ALPHABET = alphabet();

    private final Map<UUID, Code> all = new LinkedHashMap<>();

    Codebook(List<Code> codes) {
        codes.forEach(code -> all.put(code.id(), code));
    }

    /** A code at its depth in the tree. */
    record Place(Code code, int depth) {}

    /** A code that can be given. */
    public Optional<Code> live(UUID id) {
        return Optional.ofNullable(all.get(id)).filter(code -> code.mergedInto().isEmpty());
    }

    /** The code that stands for one by now; empty for null. */
    public Optional<Code> now(UUID id) {
        return any(id).map(code -> all.get(effective(code.id())));
    }

    /** Those that can be given, to choose from. */
    public List<Option> choices() {
        return CodingViews.choices(this).stream()
                .map(c -> Option.of(c.id().toString(), c.indented(), false))
                .toList();
    }

    Optional<Code> any(UUID id) {
        return Optional.ofNullable(all.get(id));
    }

    /** What a code stands for now: itself, or what it was merged into. */
    UUID effective(UUID id) {
        UUID now = id;
        // A circle cannot be made: only codes that are not merged are merged into.
        for (int i = 0; i < all.size() && all.get(now).mergedInto().isPresent(); i++) {
            now = all.get(now).mergedInto().orElseThrow();
        }
        return now;
    }

    // Names are of many languages, and "10." comes after "9.".
    private static Collator alphabet() {
        RuleBasedCollator alphabet = (RuleBasedCollator) Collator.getInstance(ULocale.ROOT);
        alphabet.setNumericCollation(true);
        return alphabet.freeze();
    }

    /** Every code that stands for this one, itself included. */
    List<UUID> standingFor(UUID live) {
        return all.keySet().stream().filter(id -> effective(id).equals(live)).toList();
    }

    /** Those that can be given, each followed by those below it; by name. */
    List<Place> tree() {
        Map<UUID, List<Code>> below = new HashMap<>();
        List<Code> top = new ArrayList<>();
        for (Code code : all.values()) {
            if (code.mergedInto().isEmpty()) {
                UUID parent =
                        code.parent().flatMap(this::any).map(c -> effective(c.id())).orElse(null);
                if (parent == null || parent.equals(code.id()) || isBelow(parent, code.id())) {
                    top.add(code);
                } else {
                    below.computeIfAbsent(parent, none -> new ArrayList<>()).add(code);
                }
            }
        }
        List<Place> places = new ArrayList<>();
        place(top, 0, below, places);
        return places;
    }

    private static void place(
            List<Code> codes, int depth, Map<UUID, List<Code>> below, List<Place> places) {
        codes.sort(Comparator.comparing(Code::name, ALPHABET::compare).thenComparing(Code::id));
        for (Code code : codes) {
            places.add(new Place(code, depth));
            place(below.getOrDefault(code.id(), new ArrayList<>()), depth + 1, below, places);
        }
    }

    /** Whether the first stands somewhere below the second. */
    boolean isBelow(UUID id, UUID above) {
        UUID now = id;
        for (int i = 0; i <= all.size(); i++) {
            UUID parent =
                    any(now).flatMap(Code::parent)
                            .flatMap(this::any)
                            .map(c -> effective(c.id()))
                            .orElse(null);
            if (parent == null) {
                return false;
            }
            if (parent.equals(above)) {
                return true;
            }
            now = parent;
        }
        return true;
    }

    List<Code> merged() {
        return all.values().stream().filter(code -> code.mergedInto().isPresent()).toList();
    }

    boolean has(String term) {
        return all.values().stream().anyMatch(c -> c.term().filter(term::equals).isPresent());
    }

    Optional<Code> named(String name) {
        return all.values().stream()
                .filter(c -> c.mergedInto().isEmpty() && c.name().equalsIgnoreCase(name))
                .findFirst();
    }

    int size() {
        return (int) all.values().stream().filter(c -> c.mergedInto().isEmpty()).count();
    }
}
