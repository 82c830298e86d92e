package org.plenary.statements.drafting;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.shared.web.Refusal;

/**
 * The text that somebody had before them when they began to write: a version, or a revision of a
 * working text. Forms and the API carry it as {@code v3} or {@code 0190…-….12}.
 *
 * @param workingText null for a version
 * @param number of the version or the revision
 */
record Seen(UUID workingText, int number) {
    private static final Pattern FORM =
            Pattern.compile("v([0-9]{1,6})|([0-9a-f-]{36})\\.([0-9]{1,6})");

    static Seen version(int number) {
        return new Seen(null, number);
    }

    /**
     * Reads it as it is carried.
     *
     * @throws org.plenary.shared.web.RefusedException (422) if it is none
     */
    static Seen parse(String token) {
        Matcher matcher = FORM.matcher(token == null ? "" : token);
        if (!matcher.matches()) {
            throw Refusal.invalid("drafting.refused.seen").asException();
        }
        return Optional.ofNullable(matcher.group(1))
                .map(version -> version(Integer.parseInt(version)))
                .orElseGet(
                        () ->
                                new Seen(
                                        UUID.fromString(matcher.group(2)),
                                        Integer.parseInt(matcher.group(3))));
    }

    @Override
    public String toString() {
        return workingText == null ? "v" + number : workingText + "." + number;
    }
}
