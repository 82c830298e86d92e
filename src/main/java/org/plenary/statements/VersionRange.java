package org.plenary.statements;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two version numbers as they stand in an address: {@code 1..3}. */
public record VersionRange(int from, int to) {
    /** What a path may hold. */
    public static final String PATH = "{range: [0-9]{1,6}\\.\\.[0-9]{1,6}}";

    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})\\.\\.([0-9]{1,6})");

    /** Reads what {@link #PATH} let through. */
    public static Optional<VersionRange> parse(String range) {
        Matcher matcher = FORM.matcher(range);
        return matcher.matches()
                ? Optional.of(
                        new VersionRange(
                                Integer.parseInt(matcher.group(1)),
                                Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return from + ".." + to;
    }
}
