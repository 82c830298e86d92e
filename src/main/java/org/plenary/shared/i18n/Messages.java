package org.plenary.shared.i18n;

import com.ibm.icu.text.MessageFormat;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * The words of the pages, mails and refusals, in six languages.
 *
 * <p>A key is {@code <bundle>.<rest>}: {@code signons.sign.title} is the line {@code sign.title} of
 * {@code messages/signons.properties} (English, complete) and {@code
 * messages/signons_fr.properties} (as far as translated; the rest falls back to English, key by
 * key). Lines are ICU messages with numbered arguments: {@code {0, plural, one {# organisation}
 * other {# organisations}}}.
 */
@ApplicationScoped
@Unremovable
public class Messages {
    private static final Logger LOG = Logger.getLogger(Messages.class);
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    /**
     * Formats by language and key; never used themselves, only cloned, for they are not
     * thread-safe.
     */
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private final Map<String, Map<String, String>> bundles = new ConcurrentHashMap<>();
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    /** The message in the locale's language, else in English, else the key itself in ⟦brackets⟧. */
    public String text(Locale locale, String key, Object... args) {
        var language = locale.getLanguage();
        var translated = line(language, key);
        if (translated.isPresent()) {
            return format(language, key, translated.get(), args);
        }
        var english = line("en", key);
        if (english.isPresent()) {
            var fallback = format("en", key, english.get(), args);
            // English in the midst of Arabic keeps its full stop at its own end.
            return Languages.direction(locale).equals("rtl")
                    ? FIRST_STRONG_ISOLATE + fallback + POP_ISOLATE
                    : fallback;
        }
        if (reported.add(key)) {
            LOG.warnf("There is no message for the key %s", key);
        }
        return "⟦" + key + "⟧";
    }

    /** Whether English has this key, and so every language has something to say. */
    public boolean knows(String key) {
        return line("en", key).isPresent();
    }

    private Optional<String> line(String language, String key) {
        var dot = key.indexOf('.');
        if (dot < 1) {
            return Optional.empty();
        }
        var name = key.substring(0, dot) + ("en".equals(language) ? "" : "_" + language);
        return Optional.ofNullable(
                bundles.computeIfAbsent(name, Messages::load).get(key.substring(dot + 1)));
    }

    private String format(String language, String key, String line, Object... args) {
        if (line.indexOf('{') < 0 && line.indexOf('\'') < 0) {
            return line;
        }
        var format =
                formats.computeIfAbsent(
                        language + ":" + key,
                        k ->
                                new MessageFormat(
                                        line,
                                        Languages.formatting(Locale.forLanguageTag(language))));
        return ((MessageFormat) format.clone()).format(args);
    }

    private static Map<String, String> load(String name) {
        if (!name.matches("[a-z0-9_-]+")) {
            return Map.of();
        }
        var path = "messages/" + name + ".properties";
        try (var stream =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (stream == null) {
                return Map.of();
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            var lines = new ConcurrentHashMap<String, String>();
            properties.forEach((key, value) -> lines.put((String) key, (String) value));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
