package org.plenary.shared.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.plenary.shared.names.Reason.Kind;
import org.plenary.shared.names.Word.Sort;

/**
 * How much speaks for two names meaning one organisation, and what. Symmetric; a name is wholly
 * like itself.
 *
 * @param strength from 0 to 1
 * @param reasons the strongest first
 */
public record Likeness(double strength, List<Reason> reasons) {
    /** From here on it is worth a person's eye. */
    public static final double SUGGESTED = 0.5;

    private static final Likeness NONE = new Likeness(0, List.of());
    private static final double ELSEWHERE = 0.7;
    private static final double SOMEWHERE = 0.95;

    public Likeness {
        reasons = List.copyOf(reasons);
    }

    /** Compares two organisations by all their names. */
    public static Likeness between(Named a, Named b) {
        return between(Spelling.of(a), a.country(), Spelling.of(b), b.country());
    }

    static Likeness between(
            List<Spelling> a, String countryOfA, List<Spelling> b, String countryOfB) {
        Map<Kind, Double> found = new EnumMap<>(Kind.class);
        boolean together = Objects.equals(countryOfA, countryOfB);
        for (int i = 0; i < a.size(); i++) {
            for (int j = 0; j < b.size(); j++) {
                Kind sameName = i == 0 && j == 0 ? Kind.SAME_NAME : Kind.ALIAS;
                reason(a.get(i), b.get(j), sameName, together ? countryOfA : null)
                        .ifPresent(r -> found.merge(r.kind(), r.strength(), Math::max));
            }
        }
        boolean named = found.keySet().stream().anyMatch(k -> k.compareTo(Kind.CONFUSABLE) <= 0);
        if (found.containsKey(Kind.RELATED) && !named) {
            return new Likeness(0, List.of(new Reason(Kind.RELATED, found.get(Kind.RELATED))));
        }
        found.remove(Kind.RELATED);
        if (found.isEmpty()) {
            return NONE;
        }
        return weighed(found, countryOfA, countryOfB);
    }

    private static Likeness weighed(Map<Kind, Double> found, String countryOfA, String countryOfB) {
        List<Reason> reasons = new ArrayList<>();
        found.forEach((kind, strength) -> reasons.add(new Reason(kind, strength)));
        reasons.sort(Comparator.comparing(Reason::strength).reversed());
        double strength = reasons.get(0).strength();
        if (countryOfA != null && countryOfB != null && !countryOfA.equals(countryOfB)) {
            strength *= ELSEWHERE;
            reasons.add(new Reason(Kind.OTHER_COUNTRY, 0));
        } else if (!Objects.equals(countryOfA, countryOfB)) {
            strength *= SOMEWHERE;
        }
        return new Likeness(strength, reasons);
    }

    /** Whether it is worth a person's eye. */
    public boolean isSuggested() {
        return strength >= SUGGESTED;
    }

    /** Whether they are parent and chapter, or two chapters. */
    public boolean isRelated() {
        return reasons.stream().anyMatch(r -> r.kind() == Kind.RELATED);
    }

    private static Optional<Reason> reason(Spelling a, Spelling b, Kind same, String country) {
        if (a.key().equals(b.key())) {
            boolean acronym = a.acronym() || b.acronym();
            boolean shortAlias = same == Kind.ALIAS && acronym && a.key().length() < 4;
            return because(same, same == Kind.SAME_NAME ? 1 : shortAlias ? 0.75 : 0.95);
        }
        if (a.looks().equals(b.looks())) {
            return because(Kind.CONFUSABLE, 0.95);
        }
        if (a.acronym() || b.acronym()) {
            return acronym(a, b);
        }
        if (a.words().isEmpty() || b.words().isEmpty()) {
            return Optional.empty();
        }
        if (a.text().equals(b.text())) {
            return because(Kind.LEGAL_FORM, 0.9);
        }
        Optional<Reason> sense = sense(a, b);
        if (sense.isPresent()) {
            return sense;
        }
        if (!a.places().equals(b.places())) {
            return related(a, b, country);
        }
        return bySense(a.core(), b.core())
                ? because(Kind.GENERIC_WORDS, a.core().size() > 1 ? 0.75 : 0.55)
                : soundOrLetters(a, b).or(() -> part(a, b));
    }

    private static Optional<Reason> acronym(Spelling a, Spelling b) {
        if (a.acronym() == b.acronym()) {
            return Optional.empty();
        }
        String letters = a.acronym() ? a.key() : b.key();
        Set<String> initials = a.acronym() ? b.initials() : a.initials();
        return initials.contains(letters)
                ? because(
                        Kind.ACRONYM,
                        letters.length() < 3 ? 0.5 : letters.length() == 3 ? 0.75 : 0.85)
                : Optional.empty();
    }

    private static Optional<Reason> sense(Spelling a, Spelling b) {
        if (bag(a.words(), Word::text).equals(bag(b.words(), Word::text))) {
            return because(Kind.REORDERED, 0.85);
        }
        if (bag(a.words(), Word::meaning).equals(bag(b.words(), Word::meaning))) {
            return because(Kind.TRANSLATION, a.words().size() > 1 ? 0.85 : 0.55);
        }
        if (a.script() != b.script()
                && bag(a.words(), Word::meaningOrSound)
                        .equals(bag(b.words(), Word::meaningOrSound))) {
            return because(Kind.TRANSLITERATION, 0.85);
        }
        return Optional.empty();
    }

    // Chapters of one organisation, or parent and chapter, have the same name but for the place.
    private static Optional<Reason> related(Spelling a, Spelling b, String country) {
        if (!bySense(a.core(), b.core())
                || a.core().stream().noneMatch(w -> w.is(Sort.WORD) || w.is(Sort.GENERIC))) {
            return part(a, b);
        }
        Set<String> apart = new TreeSet<>(a.places());
        apart.addAll(b.places());
        Set<String> shared = new TreeSet<>(a.places());
        shared.retainAll(b.places());
        apart.removeAll(shared);
        return country != null && apart.equals(Set.of("country:" + country))
                ? because(Kind.COUNTRY_ADDED, 0.8)
                : because(Kind.RELATED, 0.7);
    }

    private static Optional<Reason> part(Spelling a, Spelling b) {
        List<String> shorter = bag(a.words(), Word::meaning);
        List<String> longer = bag(b.words(), Word::meaning);
        if (shorter.size() > longer.size()) {
            List<String> swapped = shorter;
            shorter = longer;
            longer = swapped;
        }
        return shorter.size() > 1 && shorter.size() < longer.size() && longer.containsAll(shorter)
                ? because(Kind.RELATED, 0.4)
                : Optional.empty();
    }

    private static Optional<Reason> soundOrLetters(Spelling a, Spelling b) {
        if (a.script() != b.script()) {
            return a.sound().equals(b.sound()) && a.sound().length() >= 4
                    ? because(Kind.TRANSLITERATION, 0.8)
                    : Optional.empty();
        }
        if (Words.isHan(a.key()) || Words.isHan(b.key()) || knownToDiffer(a.words(), b.words())) {
            return Optional.empty();
        }
        int shortest = Math.min(a.text().length(), b.text().length());
        int allowed = shortest < 5 ? 0 : shortest < 9 ? 1 : shortest < 20 ? 2 : 3;
        if (Math.abs(a.text().length() - b.text().length()) > allowed) {
            return Optional.empty();
        }
        int distance = Distance.between(a.text(), b.text());
        return distance > 0 && distance <= allowed
                ? because(Kind.MISSPELT, 0.85 - 0.1 * (distance - 1))
                : Optional.empty();
    }

    // "Youth for Iran" is not a slip of the pen for "Youth for Iraq", nor "Kids" for "Aids".
    private static boolean knownToDiffer(List<Word> a, List<Word> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            Word one = a.get(i);
            Word other = b.get(i);
            boolean apart =
                    one.isKnown() && other.isKnown()
                            || Math.max(one.text().length(), other.text().length()) < 5;
            if (apart && !one.meaning().equals(other.meaning())) {
                return true;
            }
        }
        return false;
    }

    private static boolean bySense(List<Word> a, List<Word> b) {
        return bag(a, Word::meaning).equals(bag(b, Word::meaning));
    }

    private static List<String> bag(List<Word> words, Function<Word, String> by) {
        return words.stream().map(by).sorted().toList();
    }

    private static Optional<Reason> because(Kind kind, double strength) {
        return Optional.of(new Reason(kind, strength));
    }
}
