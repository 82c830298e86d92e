package org.plenary.shared.i18n;

import com.ibm.icu.util.ULocale;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages in which the pages are written: the six of the United Nations. */
public final class Languages {
    /** One language as its own readers name it, for the language menu. */
    @TemplateData
    public record Offer(String tag, String ownName, String dir) {}

    /** All languages, English first. */
    public static final List<Offer> ALL =
            List.of(
                    new Offer("en", "English", "ltr"),
                    new Offer("fr", "Français", "ltr"),
                    new Offer("es", "Español", "ltr"),
                    new Offer("ar", "العربية", "rtl"),
                    new Offer("zh", "中文", "ltr"),
                    new Offer("ru", "Русский", "ltr"));

    private Languages() {}

    /** The offered language with this tag, region and script ignored ("fr-CA" is "fr"). */
    public static Optional<String> offered(String tag) {
        if (tag == null || tag.isBlank()) {
            return Optional.empty();
        }
        var language = Locale.forLanguageTag(tag.strip()).getLanguage();
        return ALL.stream().map(Offer::tag).filter(language::equals).findFirst();
    }

    /** {@code rtl} or {@code ltr}. */
    public static String direction(Locale locale) {
        return ULocale.forLocale(locale).isRightToLeft() ? "rtl" : "ltr";
    }

    /** The first offered language of an {@code Accept-Language} header, best quality first. */
    public static Optional<String> accepted(String header) {
        if (header == null || header.isBlank() || header.length() > 500) {
            return Optional.empty();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0 && !range.getRange().startsWith("*"))
                    .flatMap(range -> offered(range.getRange()).stream())
                    .findFirst();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /**
     * The locale ICU formats with: days before months in English, and Latin digits in Arabic, as
     * the United Nations writes it.
     */
    static ULocale formatting(Locale locale) {
        return switch (locale.getLanguage()) {
            case "en" -> ULocale.UK;
            case "ar" -> ULocale.forLanguageTag("ar-u-nu-latn");
            default -> ULocale.forLocale(locale);
        };
    }
}
