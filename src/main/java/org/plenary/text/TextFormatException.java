package org.plenary.text;

import java.util.Arrays;
import java.util.List;

/**
 * Says why some content cannot become a {@link Text}, as a message key and its values, so that
 * pages and API can say it in the reader's language.
 */
public final class TextFormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<String> args;

    public TextFormatException(String key, Object... args) {
        super(key + Arrays.toString(args));
        this.key = key;
        this.args = Arrays.stream(args).map(String::valueOf).toList();
    }

    /** The message key, such as {@code text.too-long}. */
    public String key() {
        return key;
    }

    /** The values of the message, in its order. */
    public List<String> args() {
        return args == null ? List.of() : args;
    }
}
