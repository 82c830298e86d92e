package org.plenary.shared.names;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.plenary.shared.names.Word.Sort;

/**
 * The words that organisations' names are made of, with what they mean in six languages; see {@code
 * names/words.properties}. Countries are known by their names in CLDR.
 */
final class Words {
    private static final int LONGEST_PHRASE = 5;
    private static final int LONGEST_HAN_WORD = 8;
    private static final int SHORTEST_STEM = 2;
    private static final Pattern DOTTED =
            Pattern.compile("(?<!\\p{L})(?:\\p{L}\\.){2,}|\\p{L}\\.\\p{L}(?!\\p{L})");
    private static final Pattern ELIDED =
            Pattern.compile("(?iu)(?<!\\p{L})(l|d|n|s|qu)['’ʼ](?=\\p{L})");
    private static final List<String> ARABIC_PREFIXES = List.of("وال", "بال", "ال", "لل", "و");
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Hant-Hans");

    private record Meaning(String concept, Sort sort) {}

    private static final Map<String, Meaning> WHOLE = new HashMap<>();
    private static final Map<String, Meaning> STEMS = new HashMap<>();

    static {
        taught().forEach((key, words) -> learn(key.toString(), words.toString()));
        for (String code : Locale.getISOCountries()) {
            for (String language : List.of("en", "fr", "es", "ar", "zh", "ru")) {
                String name =
                        LocaleDisplayNames.getInstance(ULocale.forLanguageTag(language))
                                .regionDisplayName(code);
                WHOLE.putIfAbsent(folded(name), new Meaning("country:" + code, Sort.PLACE));
            }
        }
    }

    private Words() {}

    /** The words of a name in their order. */
    static List<Word> of(String name) {
        String apart = ELIDED.matcher(name).replaceAll("$1 ");
        String[] tokens = folded(undotted(apart)).split(" ");
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < tokens.length) {
            if (isHan(tokens[at])) {
                inHan(tokens[at], words);
                at++;
                continue;
            }
            at += phrase(tokens, at, words);
        }
        return words;
    }

    /** With "M.S.F." as "MSF". */
    static String undotted(String name) {
        return DOTTED.matcher(name).replaceAll(m -> m.group().replace(".", ""));
    }

    private static int phrase(String[] tokens, int at, List<Word> words) {
        for (int length = Math.min(LONGEST_PHRASE, tokens.length - at); length > 1; length--) {
            String text = String.join(" ", List.of(tokens).subList(at, at + length));
            Meaning meaning = WHOLE.get(text);
            if (meaning != null) {
                words.add(new Word(text, meaning.concept(), meaning.sort()));
                return length;
            }
        }
        if (!tokens[at].isEmpty()) {
            words.add(word(tokens[at]));
        }
        return 1;
    }

    private static Word word(String text) {
        Meaning meaning = meaning(text);
        String bare = text;
        for (String prefix : ARABIC_PREFIXES) {
            if (meaning == null && text.startsWith(prefix) && text.length() > prefix.length() + 1) {
                bare = text.substring(prefix.length());
                meaning = meaning(bare);
            }
        }
        return meaning != null
                ? new Word(bare, meaning.concept(), meaning.sort())
                : new Word(text.startsWith("ال") ? text.substring(2) : text, null, Sort.WORD);
    }

    private static Meaning meaning(String text) {
        Meaning whole = WHOLE.get(text);
        for (int length = text.length(); whole == null && length >= SHORTEST_STEM; length--) {
            whole = STEMS.get(text.substring(0, length));
        }
        return whole;
    }

    // Chinese has no spaces: the longest word that is known at each place, and what lies between.
    private static void inHan(String text, List<Word> words) {
        String simple = SIMPLIFIED.transliterate(text);
        StringBuilder unknown = new StringBuilder();
        int at = 0;
        while (at < simple.length()) {
            int length = Math.min(LONGEST_HAN_WORD, simple.length() - at);
            while (length > 0 && !WHOLE.containsKey(simple.substring(at, at + length))) {
                length--;
            }
            if (length == 0) {
                unknown.append(simple.charAt(at++));
                continue;
            }
            addUnknown(unknown, words);
            Meaning meaning = WHOLE.get(simple.substring(at, at + length));
            words.add(
                    new Word(simple.substring(at, at + length), meaning.concept(), meaning.sort()));
            at += length;
        }
        addUnknown(unknown, words);
    }

    private static void addUnknown(StringBuilder unknown, List<Word> words) {
        if (!unknown.isEmpty()) {
            words.add(new Word(unknown.toString(), null, Sort.WORD));
            unknown.setLength(0);
        }
    }

    static boolean isHan(String text) {
        return text.codePoints().anyMatch(c -> UScript.hasScript(c, UScript.HAN));
    }

    private static String folded(String text) {
        return Names.fold(text)
                .replace('ة', 'ه')
                .replace('ى', 'ي')
                .replace('ک', 'ك')
                .replace('ی', 'ي');
    }

    private static void learn(String key, String words) {
        int dot = key.indexOf('.');
        Sort sort = Sort.valueOf(key.substring(0, dot).toUpperCase(Locale.ROOT));
        for (String written : words.split("[\\s|]+")) {
            String word = folded(written.replace("*", "").replace('_', ' '));
            if (!word.isEmpty()) {
                String simple = isHan(word) ? SIMPLIFIED.transliterate(word) : word;
                (written.endsWith("*") ? STEMS : WHOLE).putIfAbsent(simple, new Meaning(key, sort));
            }
        }
    }

    private static Properties taught() {
        try (var stream = Words.class.getResourceAsStream("/names/words.properties")) {
            Properties words = new Properties();
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
