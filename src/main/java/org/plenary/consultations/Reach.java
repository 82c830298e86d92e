package org.plenary.consultations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.plenary.organisations.Level;
import org.plenary.shared.geo.Areas;
import org.plenary.shared.geo.Geo;
import org.plenary.shared.web.Refusal;

/**
 * How far a consultation reaches.
 *
 * @param area ISO 3166-1 alpha-2 of a country for local and national ones, UN M49 of a region or
 *     sub-region for regional ones, 001 for global ones
 * @param place the name of the place for a local one, else empty
 */
@Embeddable
public record Reach(
        @Enumerated(EnumType.STRING) @Column(nullable = false) Level level,
        @Column(nullable = false) String area,
        @Column(nullable = false) String place) {
    /**
     * A level with the area that suits it.
     *
     * @throws org.plenary.shared.web.RefusedException if it is no such area, or a local one names
     *     no place
     */
    public static Reach of(Level level, String area, String place) {
        String code = level == Level.GLOBAL ? Geo.WORLD : area == null ? "" : area.strip();
        String name = level != Level.LOCAL || place == null ? "" : place.strip();
        boolean fits =
                switch (level) {
                    case LOCAL, NATIONAL -> Geo.isCountry(code);
                    case REGIONAL -> Areas.isRegion(code);
                    case GLOBAL -> true;
                };
        if (!fits) {
            throw Refusal.invalid("consultations.refused.area." + level.slug()).asException();
        }
        if (level == Level.LOCAL && name.isEmpty()) {
            throw Refusal.invalid("consultations.refused.place").asException();
        }
        return new Reach(level, code, name);
    }

    /** Whether what is heard at another reach can be handed up to this one. */
    public boolean isNotBelow(Reach other) {
        return level.compareTo(other.level) >= 0;
    }
}
