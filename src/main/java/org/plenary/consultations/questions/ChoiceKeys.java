package org.plenary.consultations.questions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gives choices their keys: the same words keep theirs, and no key is ever used for others. */
final class ChoiceKeys {
    private ChoiceKeys() {}

    /**
     * The choices of these words.
     *
     * @param before every wording the question has had, the present one first
     */
    static List<Choice> of(List<String> words, List<Wording> before) {
        Set<String> taken = new HashSet<>();
        before.forEach(wording -> wording.choices().forEach(choice -> taken.add(choice.key())));
        List<Choice> keyed = new ArrayList<>();
        for (String each : words) {
            String key =
                    before.stream()
                            .flatMap(wording -> wording.choices().stream())
                            .filter(choice -> choice.words().equals(each))
                            .map(Choice::key)
                            .filter(known -> keyed.stream().noneMatch(k -> k.key().equals(known)))
                            .findFirst()
                            .orElseGet(() -> next(taken));
            taken.add(key);
            keyed.add(new Choice(key, each));
        }
        return keyed;
    }

    private static String next(Set<String> taken) {
        for (int i = 0; ; i++) {
            String key = (i < 26 ? "" : letter(i / 26 - 1)) + letter(i % 26);
            if (!taken.contains(key)) {
                return key;
            }
        }
    }

    private static String letter(int i) {
        return String.valueOf((char) ('a' + i % 26));
    }
}
