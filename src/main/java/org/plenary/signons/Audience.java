package org.plenary.signons;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who looks at the signatories of a letter. */
public enum Audience {
    /** Everybody. */
    PUBLIC,
    /** The members of the coalition. */
    COALITION,
    /** Those to whom the letter is delivered. */
    RECIPIENT,
    /** Those who look after the letter. */
    COORDINATORS;

    /** The choices of signatories under which this audience sees their names. */
    public List<NameVisibility> sees() {
        return Stream.of(NameVisibility.values()).filter(v -> v.shownTo(this)).toList();
    }

    /** The audience's name in addresses and JSON. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The audience of this name, if there is one. */
    public static Optional<Audience> of(String slug) {
        return Stream.of(values()).filter(a -> a.slug().equals(slug)).findFirst();
    }
}
