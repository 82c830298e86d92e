package org.plenary.shared.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What to look up so that one name is compared with a few of a million: names that are {@link
 * Likeness alike} share a fingerprint, with few exceptions.
 *
 * @param left what a name leaves behind for others to find it
 * @param sought what it looks for
 */
public record Fingerprints(Set<String> left, Set<String> sought) {
    private static final int LONGEST_TO_LEAVE_A_LETTER_OUT = 12;
    private static final int MOST_WORDS_TO_LEAVE_ONE_OUT = 10;
    private static final int MOST = 120;

    /** Those of an organisation under all its names. */
    public static Fingerprints of(Named named) {
        return of(Spelling.of(named));
    }

    static Fingerprints of(List<Spelling> spellings) {
        Set<String> left = new LinkedHashSet<>();
        Set<String> sought = new LinkedHashSet<>();
        for (Spelling spelling : spellings) {
            Set<String> both = new LinkedHashSet<>();
            both.add("key " + spelling.key());
            both.add("looks " + spelling.looks());
            if (spelling.acronym()) {
                left.add("acronym " + spelling.key());
                sought.add("initials " + spelling.key());
            } else {
                spelling.initials().forEach(letters -> left.add("initials " + letters));
                spelling.initials().forEach(letters -> sought.add("acronym " + letters));
                senses(spelling, both);
                sounds(spelling.sound(), both);
            }
            left.addAll(both);
            sought.addAll(both);
        }
        return new Fingerprints(few(left), few(sought));
    }

    // What the name says, also with any one word left out, lest one slip of the pen hides it.
    private static void senses(Spelling spelling, Set<String> into) {
        List<Word> core = spelling.core();
        List<String> senses = core.stream().map(Word::meaningOrSound).toList();
        into.add("sense " + joined(senses));
        if (senses.size() > 2 && senses.size() <= MOST_WORDS_TO_LEAVE_ONE_OUT) {
            for (int i = 0; i < senses.size(); i++) {
                List<String> rest = new ArrayList<>(senses);
                rest.remove(i);
                into.add("words " + joined(rest));
            }
        }
    }

    // How it sounds, also with any one letter left out.
    private static void sounds(String sound, Set<String> into) {
        if (sound.length() < 3) {
            return;
        }
        into.add("sound " + sound);
        if (sound.length() > 3 && sound.length() <= LONGEST_TO_LEAVE_A_LETTER_OUT) {
            for (int i = 0; i < sound.length(); i++) {
                into.add("sound " + sound.substring(0, i) + sound.substring(i + 1));
            }
        }
    }

    private static String joined(List<String> senses) {
        return senses.stream().collect(Collectors.toCollection(TreeSet::new)).stream()
                .collect(Collectors.joining("|"));
    }

    private static Set<String> few(Set<String> all) {
        return all.stream().limit(MOST).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
