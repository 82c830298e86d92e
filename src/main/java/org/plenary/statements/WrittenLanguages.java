package org.plenary.statements;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.plenary.shared.web.Option;

/**
 * The languages a text can be written in: the six of the United Nations first, then every other
 * with a two-letter code.
 */
public final class WrittenLanguages {
    private static final List<String> UNITED_NATIONS = List.of("ar", "zh", "en", "fr", "ru", "es");

    private WrittenLanguages() {}

    /** As options named and sorted in the reader's language. */
    public static List<Option> choices(Locale reader, String chosen) {
        List<Option> all = new ArrayList<>();
        UNITED_NATIONS.forEach(tag -> all.add(option(tag, reader, chosen)));
        Arrays.stream(ULocale.getISOLanguages())
                .filter(tag -> tag.length() == 2 && !UNITED_NATIONS.contains(tag))
                .map(tag -> option(tag, reader, chosen))
                .sorted(Comparator.comparing(Option::label, Collator.getInstance(reader)::compare))
                .forEach(all::add);
        return all;
    }

    /** Whether it is among the choices. */
    public static boolean isKnown(String tag) {
        return UNITED_NATIONS.contains(tag)
                || tag.length() == 2 && Arrays.asList(ULocale.getISOLanguages()).contains(tag);
    }

    private static Option option(String tag, Locale reader, String chosen) {
        return new Option(
                tag,
                ULocale.getDisplayLanguage(tag, ULocale.forLocale(reader)),
                null,
                tag.equals(chosen));
    }
}
