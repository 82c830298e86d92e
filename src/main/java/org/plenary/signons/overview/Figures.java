package org.plenary.signons.overview;

import java.time.LocalDate;
import java.util.Map;

/**
 * What is counted of a letter's signatures.
 *
 * @param byDay how many came on each day
 * @param byCountry by ISO 3166-1 code, the largest first, networks left out
 * @param newCountries how many countries came in the last seven days
 */
public record Figures(
        long total, Map<LocalDate, Long> byDay, Map<String, Long> byCountry, long newCountries) {}
