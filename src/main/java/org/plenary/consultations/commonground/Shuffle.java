package org.plenary.consultations.commonground;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The order in which somebody is asked: another one for each respondent, so that the last
 * propositions are answered as often as the first, and always the same for one.
 */
final class Shuffle {
    private Shuffle() {}

    static List<Proposition> of(List<Proposition> asked, String mark) {
        return asked.stream()
                .sorted(Comparator.comparing(p -> place(mark, p.id().toString())))
                .toList();
    }

    static String place(String mark, String proposition) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(
                                            (mark + '/' + proposition)
                                                    .getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
