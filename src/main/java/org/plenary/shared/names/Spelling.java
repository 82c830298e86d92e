package org.plenary.shared.names;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.SpoofChecker;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.plenary.shared.names.Word.Sort;

/**
 * One name taken apart for comparison.
 *
 * @param key see {@link Names#key}
 * @param words that tell something: without articles and legal forms, unless there are no others
 * @param initials that its acronym may have
 * @param acronym whether it is one
 * @param looks what names that look alike have in common
 * @param script of its first letter, see {@link UScript}
 */
record Spelling(
        String key,
        List<Word> words,
        Set<String> initials,
        boolean acronym,
        String looks,
        String sound,
        int script) {
    private static final SpoofChecker LOOKS = new SpoofChecker.Builder().build();
    private static final int LONGEST_ACRONYM = 8;

    static Spelling of(String name) {
        String tidy = Names.tidy(name);
        String key = Names.key(Words.undotted(tidy));
        key = key.isEmpty() ? tidy : key;
        List<Word> all = Words.of(Names.withoutAcronyms(tidy));
        List<Word> telling =
                all.stream().filter(w -> !w.is(Sort.STOP) && !w.is(Sort.LEGAL)).toList();
        List<Word> words = telling.isEmpty() ? all : telling;
        return new Spelling(
                key,
                words,
                initials(all),
                isAcronym(tidy, key),
                LOOKS.getSkeleton(UCharacter.foldCase(tidy, true)).replace(" ", ""),
                Sound.of(words.stream().map(Word::text).collect(Collectors.joining(" "))),
                script(key));
    }

    /** The name and the aliases; an acronym in brackets is an alias. */
    static List<Spelling> of(Named named) {
        Set<String> names = new LinkedHashSet<>();
        names.add(named.name());
        names.addAll(Names.bracketedAcronyms(named.name()));
        for (String alias : named.aliases()) {
            names.add(alias);
            names.addAll(Names.bracketedAcronyms(alias));
        }
        return names.stream().map(Spelling::of).toList();
    }

    /** The words without kinds of organisations, places and chapters; all if nothing is left. */
    List<Word> core() {
        List<Word> core = words.stream().filter(w -> w.is(Sort.WORD)).toList();
        if (core.isEmpty()) {
            core = words.stream().filter(w -> w.is(Sort.WORD) || w.is(Sort.GENERIC)).toList();
        }
        return core.isEmpty() ? words : core;
    }

    /** What tells a chapter from its parent and from others: places, sections, numbers. */
    Set<String> places() {
        return words.stream()
                .filter(w -> w.is(Sort.PLACE) || w.is(Sort.CHAPTER) || w.text().matches("\\d+"))
                .map(Word::meaning)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All its words in their order. */
    String text() {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    // With and without articles: WfA is Water for All, and MSF Médecins sans frontières.
    private static Set<String> initials(List<Word> words) {
        Set<String> initials = new LinkedHashSet<>();
        List<Word> named = words.stream().filter(w -> !w.is(Sort.LEGAL)).toList();
        initials.add(firstLetters(named));
        initials.add(firstLetters(named.stream().filter(w -> !w.is(Sort.STOP)).toList()));
        initials.removeIf(letters -> letters.length() < 2 || letters.length() > LONGEST_ACRONYM);
        return initials;
    }

    private static String firstLetters(List<Word> words) {
        List<String> letters = new ArrayList<>();
        words.forEach(
                word -> {
                    for (String part : word.text().split(" ")) {
                        letters.add(Character.toString(part.codePointAt(0)));
                    }
                });
        return letters.size() < 2 ? "" : String.join("", letters);
    }

    private static boolean isAcronym(String name, String key) {
        if (key.indexOf(' ') >= 0 || key.length() < 2 || key.length() > LONGEST_ACRONYM) {
            return false;
        }
        long capitals = name.codePoints().filter(Character::isUpperCase).count();
        long letters = name.codePoints().filter(Character::isLetter).count();
        // Typed in small letters, too, as far as it could hardly be a word.
        return capitals >= 2 && capitals * 2 >= letters
                || capitals == 0 && letters <= 4 && !Words.isHan(key);
    }

    private static int script(String key) {
        return key.codePoints()
                .filter(Character::isLetter)
                .map(UScript::getScript)
                .findFirst()
                .orElse(UScript.COMMON);
    }
}
