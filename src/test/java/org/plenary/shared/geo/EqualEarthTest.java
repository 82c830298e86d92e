package org.plenary.shared.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class EqualEarthTest {
    private static final EqualEarth.Frame MAP = new EqualEarth.Frame(1000, 84);

    @Test
    void theMiddleIsTheOriginAndTheWorldTwiceAsWideAsHighOrSo() {
        assertEquals(new EqualEarth.Point(0, 0), EqualEarth.at(0, 0));
        // The published extent: x to 2.7066, y to 1.3173 on a globe of radius 1.
        assertEquals(2.70663, EqualEarth.at(0, 180).x(), 0.00001);
        assertEquals(1.31737, EqualEarth.at(90, 0).y(), 0.00001);
        // The pole is a line 0.59 as long as the equator.
        assertEquals(0.5925, EqualEarth.at(90, 180).x() / EqualEarth.at(0, 180).x(), 0.0005);
    }

    @Test
    void northAndSouthEastAndWestMirrorEachOther() {
        var northEast = EqualEarth.at(47.4, 8.5);
        var southWest = EqualEarth.at(-47.4, -8.5);

        assertEquals(northEast.x(), -southWest.x(), 1e-12);
        assertEquals(northEast.y(), -southWest.y(), 1e-12);
    }

    @Test
    void equalAreasStayEqual() {
        // Cells of one degree, whose true area is the difference of their sines of latitude.
        for (int latitude = -85; latitude < 85; latitude += 10) {
            double height = EqualEarth.at(latitude + 1, 0).y() - EqualEarth.at(latitude, 0).y();
            double width =
                    EqualEarth.at(latitude + 0.5, 60.5).x()
                            - EqualEarth.at(latitude + 0.5, 59.5).x();
            double onTheGlobe =
                    Math.toRadians(1)
                            * (Math.sin(Math.toRadians(latitude + 1))
                                    - Math.sin(Math.toRadians(latitude)));

            assertEquals(1, height * width / onTheGlobe, 0.001, "at " + latitude);
        }
    }

    @Test
    void theFarEastOfRussiaAndSamoaLieOnTheirSidesOfTheCut() {
        assertTrue(MAP.place(66, 178).x() > 700, "Chukotka in the east");
        assertTrue(MAP.place(-13.8, -172.2).x() > 900, "Samoa beside Fiji");
        assertTrue(MAP.place(65, -165).x() < 300, "Alaska in the west");
        assertEquals(0, MAP.place(84, 11).y(), 1e-9);
    }

    @Test
    void everyCountryHasAPlace() {
        for (var place : Geo.countries(Locale.ENGLISH)) {
            var centre = Centres.of(place.code()).orElseThrow(() -> new AssertionError(place));
            assertTrue(Math.abs(centre.latitude()) <= 90, place.name());
            assertTrue(Math.abs(centre.longitude()) <= 180, place.name());
        }
        for (String code : Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)) {
            assertTrue(Centres.of(code).isPresent(), code);
        }
    }

    @Test
    void theDotsOfTheLandStandInColumnsOnTheMap() {
        String path = LandDots.path(MAP, 8);

        assertTrue(path.matches("(M[0-9.]+ [0-9.]+h[0-9.]+)+"), path);
        assertTrue(path.length() < 4000, "it is sent with every overview: " + path.length());
        for (String stretch : path.substring(1).split("M", -1)) {
            double x = Double.parseDouble(stretch.split(" ", -1)[0]);
            assertEquals(0, x % 8, 1e-9, stretch);
            assertTrue(x >= 0 && x <= 1000, stretch);
        }
    }
}
