package org.plenary.consultations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.consultations.Asked.COORDINATOR;
import static org.plenary.consultations.Asked.NOON;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.organisations.Level;

class ConsultationCalendarTest {
    private final Consultation consultation = Asked.at(Level.GLOBAL);

    @Test
    void aPhaseIsAnEventInUniversalTimeAndAKeyDateADay() {
        consultation.plan(Asked.phase(PhaseKind.OPEN, 0, 90), COORDINATOR, NOON);

        String lines = written(new KeyDate(consultation, "Hearing", LocalDate.of(2026, 12, 11)));

        assertTrue(lines.contains("DTSTART:20261122T120000Z\r\n"), lines);
        assertTrue(lines.contains("DTEND:20261122T133000Z\r\n"), lines);
        assertTrue(lines.contains("DTSTART;VALUE=DATE:20261211\r\n"), lines);
        assertTrue(lines.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"), lines);
    }

    @Test
    void whatWouldEndALineOrAValueIsEscaped() {
        String lines =
                written(
                        new KeyDate(
                                consultation,
                                "Papers; drafts, \\ and\nBEGIN:VEVENT",
                                LocalDate.of(2026, 12, 11)));

        String unfolded = lines.replace("\r\n ", "");
        assertTrue(
                unfolded.contains("SUMMARY:Papers\\; drafts\\, \\\\ and\\nBEGIN:VEVENT"), unfolded);
        assertEquals(1, lines.lines().filter("BEGIN:VEVENT"::equals).count());
    }

    @Test
    void longLinesAreFoldedWithoutBreakingLetters() {
        String title = "مشاورة ".repeat(30).strip();

        String lines = written(new KeyDate(consultation, title, LocalDate.of(2026, 12, 11)));

        assertTrue(lines.lines().allMatch(line -> line.length() <= 76));
        assertTrue(lines.replace("\r\n ", "").contains(title));
        assertEquals(
                lines, new String(lines.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    private String written(KeyDate... dates) {
        return ConsultationCalendar.of(
                consultation, List.of(dates), "https://plenary.example/x", key -> key, NOON);
    }
}
