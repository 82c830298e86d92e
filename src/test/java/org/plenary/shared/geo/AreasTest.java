package org.plenary.shared.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AreasTest {
    @Test
    void countriesLieInTheSmallestAreaThatHasThem() {
        assertTrue(Areas.lies("CO", "005"));
        assertTrue(Areas.lies("CO", "419"));
        assertTrue(Areas.lies("CO", "019"));
        assertTrue(Areas.lies("CO", "001"));
        assertTrue(Areas.lies("CO", "CO"));
        assertFalse(Areas.lies("CO", "021"));
        assertTrue(Areas.lies("KE", "014"));
        assertTrue(Areas.lies("KE", "202"));
        assertTrue(Areas.lies("EG", "015"));
        assertFalse(Areas.lies("EG", "202"));
        assertTrue(Areas.lies("WS", "061"));
        assertTrue(Areas.lies("PH", "035"));
        assertTrue(Areas.lies("PL", "151"));
    }

    @Test
    void everyCountryLiesInAPartOfItsRegion() {
        var withoutAPart = new TreeSet<String>();
        for (Geo.Place country : Geo.countries(Locale.ENGLISH)) {
            String code = country.code();
            assertTrue(Areas.lies(code, Geo.regionOf(code).orElseThrow()), code);
            long parts =
                    Areas.regions().stream()
                            .filter(area -> Areas.depth(area) == 2 && Areas.lies(code, area))
                            .count();
            assertTrue(parts <= 1, code);
            if (parts == 0) {
                withoutAPart.add(code);
            }
        }
        // Antarctica is in no part.
        assertEquals(Set.of("AQ"), withoutAPart);
    }

    @Test
    void eachAreaIsFollowedByItsParts() {
        assertEquals(
                List.of("002", "015", "202", "014", "017", "018", "011", "019", "419"),
                Areas.regions().subList(0, 9));
        assertEquals(1, Areas.depth("002"));
        assertEquals(3, Areas.depth("014"));
        assertTrue(Areas.within("202").containsAll(List.of("202", "014", "KE", "SN", "ZA")));
        assertFalse(Areas.within("202").contains("EG"));
        assertEquals(List.of("KE"), Areas.within("KE"));
    }

    @Test
    void everyAreaHasANameInEveryLanguage() {
        for (String language : List.of("en", "fr", "es", "ar", "zh", "ru")) {
            for (String area : Areas.regions()) {
                assertFalse(
                        Geo.name(area, Locale.forLanguageTag(language)).equals(area),
                        language + " " + area);
            }
        }
    }
}
