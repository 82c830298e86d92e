package org.plenary.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.plenary.text.NumberedBlock;
import org.plenary.text.Text;
import org.plenary.text.format.TextFormat;

/**
 * Two texts to compare, read from Markdown each for itself: they share no ids.
 *
 * @param name how to make or read them, see {@link #named}
 */
public record TextPair(String name, Text from, Text to) {
    private static final String ARROW = " -> ";

    /**
     * The pair of this name: {@code "20000 heavy"} is generated, with light, heavy or reordering
     * edits or two unrelated texts; {@code "a.md -> b.md"} are files.
     */
    public static TextPair named(String name) {
        if (name.contains(ARROW)) {
            String[] files = name.split(ARROW);
            return new TextPair(name, file(files[0]), file(files[1]));
        }
        String[] parts = name.split(" ");
        int words = Integer.parseInt(parts[0]);
        List<Passage> draft = NegotiatedDraft.of(words, 1);
        List<Passage> next =
                switch (parts[1]) {
                    case "light" -> Edits.light(draft, 2);
                    case "heavy" -> Edits.heavy(draft, 3);
                    case "reordering" -> Edits.reordering(draft, 4);
                    case "unrelated" -> NegotiatedDraft.of(words, 5);
                    default -> throw new IllegalArgumentException(name);
                };
        return new TextPair(name, read(Passage.markdown(draft)), read(Passage.markdown(next)));
    }

    /** The names of all generated pairs, then each file with the one after it. */
    static List<String> names(String sizes, String edits, String files) {
        var names = new ArrayList<String>();
        String[] words = sizes.split(",");
        for (String edit : edits.split(",")) {
            // Unrelated texts only show the worst case, and the largest is it.
            boolean largestOnly = edit.equals("unrelated");
            for (int i = largestOnly ? words.length - 1 : 0; i < words.length; i++) {
                if (!words[i].isBlank() && !edit.isBlank()) {
                    names.add(words[i].strip() + " " + edit.strip());
                }
            }
        }
        String[] paths = Arrays.stream(files.split(",")).map(String::strip).toArray(String[]::new);
        for (int i = 0; i + 1 < paths.length; i++) {
            names.add(paths[i] + ARROW + paths[i + 1]);
        }
        return names;
    }

    /** The name without the folders of files. */
    static String label(String name) {
        return name.replaceAll("\\S*/", "");
    }

    /** What stands between white space in the leaves of a text, marks and numbers left aside. */
    static List<String> words(Text text) {
        var words = new ArrayList<String>();
        for (NumberedBlock block : text.numbered()) {
            words.addAll(words(block.text()));
        }
        return words;
    }

    static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    private static Text file(String path) {
        try {
            return read(Files.readString(Path.of(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Text read(String markdown) {
        return TextFormat.MARKDOWN.read(markdown).text();
    }
}
