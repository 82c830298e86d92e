package org.plenary.signons;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** To whom a signatory shows its name. It is counted for all of them. */
public enum NameVisibility {
    EVERYBODY(EnumSet.allOf(Audience.class)),
    COALITION_AND_RECIPIENT(
            EnumSet.of(Audience.COALITION, Audience.RECIPIENT, Audience.COORDINATORS)),
    COALITION(EnumSet.of(Audience.COALITION, Audience.COORDINATORS)),
    RECIPIENT(EnumSet.of(Audience.RECIPIENT, Audience.COORDINATORS)),
    /** Withheld: only those who look after the letter know it. */
    COORDINATORS(EnumSet.of(Audience.COORDINATORS));

    private final Set<Audience> audiences;

    NameVisibility(Set<Audience> audiences) {
        this.audiences = audiences;
    }

    /** Whether this audience may see the name. */
    public boolean shownTo(Audience audience) {
        return audiences.contains(audience);
    }

    /** Whether the name is sealed in the database. */
    public boolean sealed() {
        return this != EVERYBODY;
    }

    /** Whether everyone who sees the name with the other choice sees it with this one, too. */
    public boolean isAsOpenAs(NameVisibility other) {
        return audiences.containsAll(other.audiences);
    }

    /** The sealed choices under which this audience sees a name. */
    public static List<NameVisibility> sealedButShownTo(Audience audience) {
        return Stream.of(values()).filter(v -> v.sealed() && v.shownTo(audience)).toList();
    }

    /** The choice of this name, or everybody. */
    public static NameVisibility of(String slug) {
        return Stream.of(values()).filter(v -> v.slug().equals(slug)).findFirst().orElse(EVERYBODY);
    }

    /** The choice's name in JSON, forms and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
