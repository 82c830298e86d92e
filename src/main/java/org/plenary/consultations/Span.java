package org.plenary.consultations;

import java.time.Instant;
import java.time.ZoneId;
import org.plenary.shared.web.Refusal;

/** From when until when, and the zone in which people are told of it. The end itself is outside. */
public record Span(Instant from, Instant until, ZoneId zone) {
    public Span {
        if (!until.isAfter(from)) {
            throw Refusal.invalid("consultations.refused.ends-first").asException();
        }
    }

    /** Whether an instant lies in it. */
    public boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    /** Whether some instant lies in both. */
    public boolean overlaps(Span other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    /** The same times of day, so many days later. */
    Span shifted(long days) {
        return new Span(
                from.atZone(zone).plusDays(days).toInstant(),
                until.atZone(zone).plusDays(days).toInstant(),
                zone);
    }
}
