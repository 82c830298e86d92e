package org.plenary.shared.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plenary.shared.web.Icons;

class MessagesTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private final Messages messages = new Messages();

    @Test
    void everyMessageThatATemplateUsesExists() throws IOException {
        var missing = new ArrayList<String>();
        var use = Pattern.compile("m:t\\(\\s*['\"]([^'\"]+)['\"]");
        for (var template : files(TEMPLATES, ".html")) {
            var found = use.matcher(withoutComments(template));
            while (found.find()) {
                if (!messages.knows(found.group(1))) {
                    missing.add(template.getFileName() + ": " + found.group(1));
                }
            }
        }

        assertEquals(List.of(), missing);
    }

    @Test
    void everyTranslationTranslatesSomething() throws IOException {
        var orphans = new ArrayList<String>();
        for (var file : files(MESSAGES, ".properties")) {
            var name = file.getFileName().toString().replace(".properties", "");
            var bundle = name.replaceAll("_(fr|es|ar|zh|ru)$", "");
            load(file)
                    .forEach(
                            (key, line) -> {
                                if (!messages.knows(bundle + "." + key)) {
                                    orphans.add(name + ": " + key);
                                }
                            });
        }

        assertEquals(List.of(), orphans);
    }

    @Test
    void everyMessageCanBeRead() throws IOException {
        var broken = new ArrayList<String>();
        for (var file : files(MESSAGES, ".properties")) {
            load(file)
                    .forEach(
                            (key, line) -> {
                                try {
                                    var unused = new MessageFormat(line, Locale.ENGLISH);
                                } catch (IllegalArgumentException e) {
                                    broken.add(file.getFileName() + ": " + key + ": " + e);
                                }
                                // ICU reads '{ as the start of quoted text; ’ is also better type.
                                if (line.contains("'{") || line.contains("{'")) {
                                    broken.add(file.getFileName() + ": " + key + ": write ’");
                                }
                            });
        }

        assertEquals(List.of(), broken);
    }

    @Test
    void theFrameIsTranslatedCompletely() throws IOException {
        for (var bundle : List.of("shared", "errors")) {
            var english = load(MESSAGES.resolve(bundle + ".properties")).keySet();
            for (var language : List.of("fr", "es", "ar", "zh", "ru")) {
                var translated =
                        load(MESSAGES.resolve(bundle + "_" + language + ".properties")).keySet();
                assertEquals(english, translated, bundle + " in " + language);
            }
        }
    }

    @Test
    void everyIconThatATemplateUsesExists() throws IOException {
        var missing = new ArrayList<String>();
        var use = Pattern.compile("(?:\\{#icon |icon=)'([^']+)'");
        for (var template : files(TEMPLATES, ".html")) {
            var found = use.matcher(withoutComments(template));
            while (found.find()) {
                if (!Icons.names().contains(found.group(1))) {
                    missing.add(template.getFileName() + ": " + found.group(1));
                }
            }
        }

        assertEquals(List.of(), missing);
    }

    @Test
    void whatIsNotTranslatedIsSaidInEnglish() {
        assertEquals("Home", messages.text(Locale.GERMAN, "shared.nav.home"));
        assertEquals("⟦shared.no.such⟧", messages.text(Locale.FRENCH, "shared.no.such"));
        assertEquals("⟦nobundle⟧", messages.text(Locale.FRENCH, "nobundle"));
    }

    @Test
    void pluralsFollowTheLanguage() {
        assertTrue(
                messages.text(Locale.forLanguageTag("ru"), "shared.deadline.days", 3, "x")
                        .contains("3 дня"));
        assertTrue(
                messages.text(Locale.forLanguageTag("ar"), "shared.deadline.days", 12, "x")
                        .contains("12 يومًا"));
        assertTrue(
                messages.text(Locale.ENGLISH, "shared.error.too-long", 1284)
                        .contains("1,284 characters"));
    }

    private static String withoutComments(Path template) throws IOException {
        return Files.readString(template).replaceAll("(?s)\\{!.*?!}", "");
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(p -> p.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static Map<String, String> load(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            var properties = new Properties();
            properties.load(reader);
            var lines = new TreeMap<String, String>();
            properties.forEach((key, line) -> lines.put((String) key, (String) line));
            return lines;
        }
    }
}
