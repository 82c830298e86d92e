package org.plenary.shared.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GeoTest {
    @Test
    void everyCountryLiesOnItsContinent() {
        assertEquals(Optional.of("002"), Geo.regionOf("KE"));
        assertEquals(Optional.of("019"), Geo.regionOf("CO"));
        assertEquals(Optional.of("019"), Geo.regionOf("CA"));
        assertEquals(Optional.of("142"), Geo.regionOf("PS"));
        assertEquals(Optional.of("150"), Geo.regionOf("PL"));
        assertEquals(Optional.of("009"), Geo.regionOf("WS"));
        assertEquals(Optional.empty(), Geo.regionOf("XX"));
        assertTrue(Geo.countries(Locale.ENGLISH).size() >= 240);
    }

    @Test
    void namesComeInEveryLanguageAndInItsOrder() {
        var french = Geo.countries(Locale.FRENCH).stream().map(Geo.Place::name).toList();

        assertEquals("肯尼亚", Geo.name("KE", Locale.CHINESE));
        assertEquals("أفريقيا", Geo.name("002", Locale.forLanguageTag("ar")));
        // É sorts as E, not after Z.
        assertTrue(french.indexOf("Égypte") < french.indexOf("Finlande"));
        assertFalse(Geo.isCountry("EU"));
    }
}
