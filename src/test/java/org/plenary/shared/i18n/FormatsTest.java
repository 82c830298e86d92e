package org.plenary.shared.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T15:10:00Z");
    private static final Instant CLOSES = Instant.parse("2026-12-03T23:59:00Z");
    private static final Locale ARABIC = Locale.forLanguageTag("ar");

    private final Formats formats = new Formats(new Messages(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aDeadlineIsWordsAndADate() {
        assertEquals(
                "Closes in 12 days, Thursday 3 December 2026, 23:59 UTC",
                formats.deadline(Locale.ENGLISH, CLOSES, ZoneOffset.UTC));
        assertEquals(
                "Closes in 13 days, Friday 4 December 2026, 02:59 Kenya Time",
                formats.deadline(Locale.ENGLISH, CLOSES, ZoneId.of("Africa/Nairobi")));
        assertEquals(
                "Clôture dans 12 jours, le jeudi 3 décembre 2026, 23:59 UTC",
                formats.deadline(Locale.FRENCH, CLOSES, ZoneOffset.UTC));
    }

    @Test
    void theLastHoursAreCountedAndThePastIsSaid() {
        assertEquals(
                "Closes in 5 hours, Saturday 21 November 2026, 20:30 UTC",
                formats.deadline(
                        Locale.ENGLISH, Instant.parse("2026-11-21T20:30:00Z"), ZoneOffset.UTC));
        assertEquals(
                "Closes in 1 minute, Saturday 21 November 2026, 15:10 UTC",
                formats.deadline(Locale.ENGLISH, NOW.plusSeconds(30), ZoneOffset.UTC));
        assertEquals(
                "Closed on Saturday 21 November 2026, 15:10 UTC",
                formats.deadline(Locale.ENGLISH, NOW, ZoneOffset.UTC));
    }

    @Test
    void arabicNamesTheMonthTwiceAndKeepsLatinDigits() {
        assertEquals("3 كانون الأول/ديسمبر 2026", formats.date(ARABIC, CLOSES));
        assertEquals("1,284", formats.number(ARABIC, 1284));
    }

    @Test
    void placesAreNamedInEveryLanguage() {
        assertEquals("Africa", formats.place(Locale.ENGLISH, "002"));
        assertEquals("أفريقيا", formats.place(ARABIC, "002"));
        assertEquals("Côte d’Ivoire", formats.place(Locale.FRENCH, "CI"));
        assertEquals("肯尼亚", formats.place(Locale.CHINESE, "KE"));
        assertEquals("français", formats.language(Locale.FRENCH, "fr"));
    }

    @Test
    void timePassesInWords() {
        assertEquals("4 minutes ago", formats.relative(Locale.ENGLISH, NOW.minusSeconds(240)));
        assertEquals("in 3 days", formats.relative(Locale.ENGLISH, NOW.plusSeconds(3 * 86400)));
        assertEquals("just now", formats.relative(Locale.ENGLISH, NOW));
    }

    @Test
    void theBestLanguageWeHaveIsChosen() {
        assertEquals("es", Languages.accepted("de, es;q=0.8, en;q=0.5").orElseThrow());
        assertEquals("zh", Languages.accepted("zh-TW").orElseThrow());
        assertEquals(true, Languages.accepted("de").isEmpty());
        assertEquals(true, Languages.accepted(";;;").isEmpty());
    }
}
