package org.plenary.shared.geo;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.plenary.shared.names.Distance;
import org.plenary.shared.names.Names;

/**
 * Finds the country that somebody wrote down: its name in the six languages of the United Nations
 * (from CLDR), the variants of {@code geo/country-names.properties}, or its ISO 3166-1 code.
 */
public final class CountryNames {
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar", "zh", "ru");
    private static final Pattern CODE = Pattern.compile("[A-Z]{2,3}");
    private static final Map<String, String> BY_CODE = new HashMap<>();
    private static final Map<String, String> BY_NAME = new HashMap<>();

    static {
        for (String code : Locale.getISOCountries()) {
            BY_CODE.put(code, code);
            BY_CODE.put(new Locale.Builder().setRegion(code).build().getISO3Country(), code);
            for (String language : LANGUAGES) {
                ULocale locale = ULocale.forLanguageTag(language);
                know(LocaleDisplayNames.getInstance(locale).regionDisplayName(code), code);
                know(
                        LocaleDisplayNames.getInstance(locale, DisplayContext.LENGTH_SHORT)
                                .regionDisplayName(code),
                        code);
            }
        }
        variants()
                .forEach(
                        (code, names) ->
                                List.of(names.split("\\|")).forEach(name -> know(name, code)));
    }

    private CountryNames() {}

    /** What came of looking for a country. */
    public sealed interface Found {
        /** The name is known. */
        record Exactly(String code) implements Found {}

        /** The name is unknown, but only this one is spelt nearly like it. */
        record Perhaps(String code) implements Found {}

        /** Nothing is like it, or several countries are. */
        record Nothing() implements Found {}
    }

    /** Looks for a country by what somebody wrote; codes are ISO 3166-1 alpha-2. */
    public static Found find(String written) {
        String bare = written.strip();
        if (CODE.matcher(bare).matches() && BY_CODE.containsKey(bare)) {
            return new Found.Exactly(BY_CODE.get(bare));
        }
        String folded = Names.fold(bare);
        String code = BY_NAME.get(folded);
        if (code == null && folded.startsWith("the ")) {
            code = BY_NAME.get(folded.substring(4));
        }
        return code != null ? new Found.Exactly(code) : nearest(folded);
    }

    private static void know(String name, String code) {
        String folded = Names.fold(name);
        if (!folded.isEmpty()) {
            BY_NAME.putIfAbsent(folded, code);
        }
    }

    private static Found nearest(String folded) {
        int allowed = folded.length() < 4 ? 0 : folded.length() < 7 ? 1 : 2;
        Set<String> codes = new HashSet<>();
        int best = allowed;
        for (Map.Entry<String, String> known : BY_NAME.entrySet()) {
            if (known.getKey().length() < 4
                    || Math.abs(known.getKey().length() - folded.length()) > best) {
                continue;
            }
            int distance = Distance.between(folded, known.getKey());
            if (distance > best) {
                continue;
            }
            if (distance < best) {
                codes.clear();
                best = distance;
            }
            codes.add(known.getValue());
        }
        return allowed > 0 && codes.size() == 1
                ? new Found.Perhaps(codes.iterator().next())
                : new Found.Nothing();
    }

    private static Map<String, String> variants() {
        try (var stream = CountryNames.class.getResourceAsStream("/geo/country-names.properties")) {
            Properties variants = new Properties();
            variants.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            Map<String, String> byCode = new HashMap<>();
            variants.stringPropertyNames()
                    .forEach(code -> byCode.put(code, variants.getProperty(code)));
            return byCode;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
