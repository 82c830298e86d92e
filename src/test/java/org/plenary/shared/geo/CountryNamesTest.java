package org.plenary.shared.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.shared.geo.CountryNames.Found;

class CountryNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kenya|KE",
                "kenya |KE",
                "KEN|KE",
                "KE|KE",
                "USA|US",
                "U.S.A.|US",
                "UK|GB",
                "Great Britain|GB",
                "Türkiye|TR",
                "Turkey|TR",
                "Turquía|TR",
                "DRC|CD",
                "RDC|CD",
                "Democratic Republic of the Congo|CD",
                "Côte d'Ivoire|CI",
                "Cote d’Ivoire|CI",
                "Ivory Coast|CI",
                "Palestine|PS",
                "State of Palestine|PS",
                "Viet Nam|VN",
                "Vietnam|VN",
                "Bosnia|BA",
                "Cape Verde|CV",
                "Cabo Verde|CV",
                "Czech Republic|CZ",
                "The Netherlands|NL",
                "the Gambia|GM",
                "Bolivia (Plurinational State of)|BO",
                "Iran (Islamic Republic of)|IR",
                "South Korea|KR",
                "Republic of Korea|KR",
                "Россия|RU",
                "Российская Федерация|RU",
                "中国|CN",
                "مصر|EG",
                "السنغال|SN",
                "Sénégal|SN",
                "Alemania|DE",
                "Timor-Leste|TL",
                "Trinidad & Tobago|TT",
                "Burkina Faso|BF",
                "Swaziland|SZ",
                "Guinea-Bissau|GW",
                "Samoa|WS"
            })
    void namesInSixLanguagesAndTheirVariantsAreKnown(String written, String code) {
        assertEquals(new Found.Exactly(code), CountryNames.find(written));
    }

    @ParameterizedTest
    @CsvSource({"Colomba,CO", "Marocco,MA", "Phillippines,PH", "Argentinia,AR", "Kneya,KE"})
    void aMisspeltNameIsOnlySuggested(String written, String code) {
        assertEquals(new Found.Perhaps(code), CountryNames.find(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999", "", "Atlantis", "Korea", "Africa", "Kenya, Uganda", "XX"})
    void whatIsNoCountryOrSeveralIsNotGuessed(String written) {
        assertEquals(new Found.Nothing(), CountryNames.find(written));
    }

    @Test
    void everyCountryIsFoundByItsNameInEveryLanguage() {
        List<String> lost = new ArrayList<>();
        for (String code : ULocale.getISOCountries()) {
            if (!Geo.isCountry(code)) {
                continue;
            }
            for (String language : List.of("en", "fr", "es", "ar", "zh", "ru")) {
                String name =
                        new ULocale("und", code)
                                .getDisplayCountry(ULocale.forLanguageTag(language));
                if (!CountryNames.find(name).equals(new Found.Exactly(code))) {
                    lost.add(language + " " + name + " " + CountryNames.find(name));
                }
            }
        }
        assertEquals(List.of(), lost);
    }
}
