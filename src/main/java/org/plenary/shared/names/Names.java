package org.plenary.shared.names;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes spellings of one name alike: case, accents, punctuation, widths and invisible marks. */
public final class Names {
    private static final Normalizer2 APART = Normalizer2.getNFKDInstance();
    private static final Transliterator PLAIN_LATIN = Transliterator.getInstance("Latin-ASCII");
    private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\\p{Me}\\p{Cf}'’‘ʼ`´]+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}\\p{Mc}]+");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[（]([^()\\[\\]（）]*)[)\\]）]");
    private static final int LONGEST_ACRONYM = 14;

    private Names() {}

    /**
     * The name as it is compared: "Réseau Foi &amp; Justice" and "RESEAU FOI and JUSTICE" both give
     * "reseau foi and justice". Empty if nothing can be read in it.
     */
    public static String fold(String name) {
        // Invisible characters go first: a soft hyphen would become a visible one.
        String seen = MARKS.matcher(name).replaceAll("").replace("&", " and ");
        String plain = PLAIN_LATIN.transliterate(seen);
        String bare = MARKS.matcher(APART.normalize(plain)).replaceAll("");
        return BETWEEN.matcher(UCharacter.foldCase(bare, true)).replaceAll(" ").strip();
    }

    /**
     * The name without the acronyms in brackets behind it, folded: "Jubilee Forum (JF)" gives
     * "jubilee forum". Other bracketed words stay, for they may tell two chapters apart.
     */
    public static String key(String name) {
        Matcher brackets = BRACKETS.matcher(name);
        StringBuilder rest = new StringBuilder();
        while (brackets.find()) {
            brackets.appendReplacement(
                    rest,
                    isAcronym(brackets.group(1))
                            ? " "
                            : Matcher.quoteReplacement(brackets.group()));
        }
        brackets.appendTail(rest);
        String key = fold(rest.toString());
        return key.isEmpty() ? fold(name) : key;
    }

    /** {@link #key} and the folded acronyms that stand in brackets, the key first. */
    public static Set<String> spellings(String name) {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(key(name));
        acronyms(name).forEach(acronym -> spellings.add(fold(acronym)));
        spellings.remove("");
        return spellings;
    }

    private static List<String> acronyms(String name) {
        List<String> acronyms = new ArrayList<>();
        Matcher brackets = BRACKETS.matcher(name);
        while (brackets.find()) {
            if (isAcronym(brackets.group(1))) {
                acronyms.add(brackets.group(1));
            }
        }
        return acronyms;
    }

    private static boolean isAcronym(String inside) {
        String letters = inside.strip();
        long capitals = letters.codePoints().filter(Character::isUpperCase).count();
        return capitals >= 2
                && letters.length() <= LONGEST_ACRONYM
                && letters.indexOf(' ') < 0
                && capitals * 2 >= letters.codePoints().filter(Character::isLetter).count();
    }
}
