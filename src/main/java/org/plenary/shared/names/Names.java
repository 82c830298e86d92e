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
    /** How many characters of a name are kept. */
    public static final int LONGEST = 300;

    private static final Normalizer2 APART = Normalizer2.getNFKDInstance();
    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();
    private static final Transliterator PLAIN_LATIN = Transliterator.getInstance("Latin-ASCII");
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
    private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\\p{Me}\\p{Cf}'’‘ʼ`´]+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}\\p{Mc}]+");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[（]([^()\\[\\]（）]*)[)\\]）]");
    private static final int LONGEST_ACRONYM = 14;

    private static final Pattern BLANK =
            Pattern.compile("[\\p{Cc}\\p{Z}\\u115F\\u1160\\u3164\\uFFA0\\u2800]+");
    private static final Pattern UNSEEN =
            Pattern.compile(
                    "[\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\u034F\\uFE00-\\uFE0F&&[^\\u200C\\u200D]]");
    // Persian and the scripts of India cannot be written without joiners; others need none.
    private static final String JOINED =
            "[\\p{L}\\p{M}&&[^\\p{IsLatin}\\p{IsCyrillic}\\p{IsGreek}\\p{IsHan}]]";
    private static final Pattern JOINER =
            Pattern.compile(
                    "(?<!" + JOINED + ")[\\u200C\\u200D]|[\\u200C\\u200D](?!" + JOINED + ")");

    private Names() {}

    /**
     * What somebody typed or brought, as it is kept: one line without control characters, without
     * characters that turn the direction of writing or cannot be seen, composed, at most {@value
     * #LONGEST} characters long. Joiners stay where a script needs them.
     */
    public static String tidy(String typed) {
        String tidy = typed == null ? "" : typed;
        String before;
        do {
            before = tidy;
            tidy = tidiedOnce(before);
        } while (!tidy.equals(before));
        return tidy;
    }

    private static String tidiedOnce(String text) {
        String seen = UNSEEN.matcher(COMPOSED.normalize(text)).replaceAll("");
        String line = BLANK.matcher(seen).replaceAll(" ").strip();
        if (line.codePointCount(0, line.length()) > LONGEST) {
            line = line.substring(0, line.offsetByCodePoints(0, LONGEST)).strip();
        }
        return COMPOSED.normalize(JOINER.matcher(line).replaceAll(""));
    }

    /**
     * The name as it is compared: "Réseau Foi &amp; Justice" and "RESEAU FOI and JUSTICE" both give
     * "reseau foi and justice". Empty if nothing can be read in it.
     */
    public static String fold(String name) {
        // Invisible characters go first: a soft hyphen would become a visible one.
        String seen = MARKS.matcher(name).replaceAll("").replace("&", " and ");
        String bare = MARKS.matcher(APART.normalize(plainLatin(seen))).replaceAll("");
        return BETWEEN.matcher(UCharacter.foldCase(bare, true)).replaceAll(" ").strip();
    }

    /** Latin letters without what decorates them; other scripts stay what they are. */
    public static String plainLatin(String text) {
        // The transliterator works for one at a time, and most need not wait for it.
        return ASCII.matcher(text).matches() ? text : PLAIN_LATIN.transliterate(text);
    }

    /**
     * The name without the acronyms in brackets behind it, folded: "Jubilee Forum (JF)" gives
     * "jubilee forum". Other bracketed words stay, for they may tell two chapters apart.
     */
    public static String key(String name) {
        String key = fold(withoutAcronyms(name));
        return key.isEmpty() ? fold(name) : key;
    }

    /** {@link #key} and the folded acronyms that stand in brackets, the key first. */
    public static Set<String> spellings(String name) {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(key(name));
        bracketedAcronyms(name).forEach(acronym -> spellings.add(fold(acronym)));
        spellings.remove("");
        return spellings;
    }

    /** The name without the acronyms in brackets. */
    static String withoutAcronyms(String name) {
        return BRACKETS.matcher(name)
                .replaceAll(
                        found ->
                                isAcronym(found.group(1))
                                        ? " "
                                        : Matcher.quoteReplacement(found.group()));
    }

    /** The acronyms that stand in brackets. */
    static List<String> bracketedAcronyms(String name) {
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
