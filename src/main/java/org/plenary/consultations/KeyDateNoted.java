package org.plenary.consultations;

import java.time.LocalDate;
import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A day to remember was noted. */
public record KeyDateNoted(UUID consultation, UUID date, LocalDate day, By by) implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
