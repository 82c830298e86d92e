package org.plenary.text.format;

import java.util.List;

/**
 * Something the person who imports a text should look at.
 *
 * @param key message key, such as {@code import.brackets-unbalanced}
 * @param args values of the message
 * @param place the words around it, or ""
 */
public record ImportWarning(String key, List<String> args, String place) {
    public ImportWarning {
        args = List.copyOf(args);
    }

    static ImportWarning of(String key, String place, Object... args) {
        var values =
                java.util.Arrays.stream(args)
                        .map(String::valueOf)
                        .map(ImportWarning::shortened)
                        .toList();
        return new ImportWarning(key, values, shortened(place));
    }

    private static String shortened(String s) {
        if (s.length() <= 120) {
            return s;
        }
        int end = Character.isHighSurrogate(s.charAt(118)) ? 118 : 119;
        return s.substring(0, end) + "…";
    }
}
