package org.plenary.consultations.moderating;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.consultations.questions.Mask.Stretch;

/**
 * Where an answer seems to hold personal data: addresses of mail, numbers of telephones, and bank
 * accounts whose check digits are right (IBAN, ISO 13616). Suggestions; somebody has to look.
 */
final class Suspects {
    private static final Pattern MAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");
    private static final Pattern ACCOUNT =
            Pattern.compile("\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{1,4}){3,8}\\b");
    private static final Pattern TELEPHONE =
            Pattern.compile(
                    "(?<![\\p{L}\\p{Nd}])(?:\\+|00)?\\(?\\p{Nd}(?:[ ()./-]{0,2}\\p{Nd}){6,14}(?!\\p{Nd})");
    private static final Pattern DATE_OR_YEARS =
            Pattern.compile(
                    "\\p{Nd}{4}[-./]\\p{Nd}{1,2}[-./]\\p{Nd}{1,2}|\\p{Nd}{1,2}[-./]\\p{Nd}{1,2}[-./]\\p{Nd}{4}"
                            + "|\\p{Nd}{4}[-/ ]{1,3}\\p{Nd}{4}");
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private Suspects() {}

    /** What it seems to be. */
    enum Kind {
        MAIL,
        ACCOUNT,
        TELEPHONE
    }

    /** A stretch, and what it seems to be. */
    record Suspect(Stretch stretch, Kind kind) {
        String messageKey() {
            return "moderating.suspect." + kind.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** In the order of their places; none overlaps another. */
    static List<Suspect> in(String words) {
        List<Suspect> found = new ArrayList<>();
        add(found, MAIL, words, Kind.MAIL);
        add(found, ACCOUNT, words, Kind.ACCOUNT);
        add(found, TELEPHONE, words, Kind.TELEPHONE);
        found.sort(Comparator.comparingInt(each -> each.stretch().from()));
        return found;
    }

    private static void add(List<Suspect> found, Pattern pattern, String words, Kind kind) {
        Matcher each = pattern.matcher(words);
        while (each.find()) {
            Stretch stretch = new Stretch(each.start(), each.end());
            boolean likely =
                    switch (kind) {
                        case MAIL -> true;
                        case ACCOUNT -> isAccount(each.group());
                        case TELEPHONE -> !DATE_OR_YEARS.matcher(each.group()).matches();
                    };
            if (likely && found.stream().noneMatch(other -> overlap(other.stretch(), stretch))) {
                found.add(new Suspect(stretch, kind));
            }
        }
    }

    private static boolean overlap(Stretch one, Stretch other) {
        return one.from() < other.to() && other.from() < one.to();
    }

    // The first four characters go to the end, letters are numbers from 10 on, and the remainder
    // by 97 is 1 (ISO 7064).
    private static boolean isAccount(String written) {
        String compact = written.replace(" ", "");
        if (compact.length() < 15 || compact.length() > 34) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        (compact.substring(4) + compact.substring(0, 4))
                .chars()
                .forEach(c -> digits.append(Character.getNumericValue(c)));
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
    }
}
