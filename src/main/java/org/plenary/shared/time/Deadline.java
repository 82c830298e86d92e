package org.plenary.shared.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.plenary.shared.web.Refusal;

/**
 * Until when something can be done: an instant, and the zone in which people are told of it. The
 * instant itself is too late.
 */
public record Deadline(Instant at, ZoneId zone) {
    private static final List<String> ZONES =
            ZoneId.getAvailableZoneIds().stream()
                    .filter(
                            zone ->
                                    zone.matches(
                                            "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
                    .sorted()
                    .toList();

    /** The names of places that people choose their zone from, in alphabetical order. */
    public static List<String> zones() {
        return ZONES;
    }

    /**
     * Reads what somebody wrote: a local date and time ({@code 2026-12-10T23:59}) in the zone, or
     * an RFC 3339 time that is then shown in the zone. A time that clocks skip when summer begins
     * is moved on by the gap; of one that comes twice the first is meant.
     *
     * @param zone an IANA name such as {@code Africa/Nairobi}; empty means UTC
     */
    public static Deadline read(String time, String zone) {
        ZoneId in = zone(zone);
        String written = time == null ? "" : time.strip();
        try {
            return new Deadline(LocalDateTime.parse(written).atZone(in).toInstant(), in);
        } catch (DateTimeParseException notLocal) {
            try {
                return new Deadline(OffsetDateTime.parse(written).toInstant(), in);
            } catch (DateTimeParseException neither) {
                throw Refusal.invalid("shared.deadline.unreadable").asException();
            }
        }
    }

    private static ZoneId zone(String zone) {
        if (zone == null || zone.isBlank()) {
            return ZoneId.of("UTC");
        }
        try {
            if (!ZoneId.getAvailableZoneIds().contains(zone.strip())) {
                throw new DateTimeException("an offset is no place");
            }
            return ZoneId.of(zone.strip());
        } catch (DateTimeException unknown) {
            throw Refusal.invalid("shared.deadline.zone-unknown", zone).asException();
        }
    }

    /** Whether there is still time at an instant. */
    public boolean isAhead(Instant now) {
        return now.isBefore(at);
    }
}
