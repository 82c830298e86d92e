package org.plenary.organisations;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.shared.names.Names;

/**
 * Names as they are compared: without accents, case and punctuation, so that "Asociación Łódź" is
 * found by "asociacion lodz". Scripts stay what they are.
 */
final class Folded {
    private Folded() {}

    /** One name. */
    static String of(String name) {
        String parts = Normalizer2.getNFKDInstance().normalize(Names.plainLatin(name));
        return UCharacter.foldCase(parts, true)
                .replaceAll("\\p{Mn}+", "")
                .replaceAll("[^\\p{L}\\p{N}\\p{Mc}]+", " ")
                .strip();
    }

    /** Several names in one text, each between line breaks. */
    static String names(String name, List<String> aliases) {
        return Stream.concat(Stream.of(name), aliases.stream())
                .map(Folded::of)
                .distinct()
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    /** What {@link #names} contains if one of the names equals this one. */
    static String whole(String name) {
        return "\n" + of(name) + "\n";
    }

    /** The words of a search, each of which a name must contain. */
    static List<String> words(String search) {
        return Stream.of(of(search).split(" ")).filter(word -> !word.isEmpty()).limit(8).toList();
    }
}
