package org.plenary.shared.names;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/**
 * How a name sounds, roughly: in Latin letters, by its consonants alone, and those that scripts mix
 * up made one. "Гринпис" and "Greenpeace" sound alike.
 */
final class Sound {
    private static final Transliterator LATIN =
            Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    private static final String[][] ALIKE = {
        {"sch|sh|tch|ch", "x"},
        {"ph", "f"},
        {"kh|q|ck", "k"},
        {"gh", "g"},
        {"zh|dzh|dj", "j"},
        {"c(?=[eiy])", "s"},
        {"c", "k"},
        {"g(?=[eiy])", "j"},
        {"ts|tz|z", "s"},
        {"p", "b"},
        {"v", "f"},
    };

    private Sound() {}

    /** In small Latin letters without marks. */
    static String latin(String text) {
        return text.chars().allMatch(c -> c < 128)
                ? text.toLowerCase(Locale.ROOT)
                : LATIN.transliterate(text);
    }

    /** The consonants; empty for a name of vowels only. */
    static String of(String text) {
        String sound = latin(text);
        for (String[] alike : ALIKE) {
            sound = sound.replaceAll(alike[0], alike[1]);
        }
        return sound.replaceAll("(.)\\1+", "$1").replaceAll("[^b-df-gj-np-tvxz0-9]", "");
    }
}
