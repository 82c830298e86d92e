package org.plenary.signons.translations;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Languages that a letter can be translated into: BCP 47, with script and region at most. */
final class LanguageTag {
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?");
    private static final Set<String> KNOWN = Set.copyOf(Arrays.asList(ULocale.getISOLanguages()));

    private LanguageTag() {}

    /** The tag as it is written ("zh-hant" is "zh-Hant"), if there is such a language. */
    static Optional<String> read(String tag) {
        if (tag == null || !FORM.matcher(tag.strip()).matches()) {
            return Optional.empty();
        }
        Locale locale = Locale.forLanguageTag(tag.strip());
        return KNOWN.contains(locale.getLanguage())
                ? Optional.of(locale.toLanguageTag())
                : Optional.empty();
    }

    /** What its own readers call the language, as it stands in lists. */
    static String ownName(String tag) {
        ULocale locale = ULocale.forLanguageTag(tag);
        return LocaleDisplayNames.getInstance(
                        locale, DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU)
                .localeDisplayName(locale);
    }
}
