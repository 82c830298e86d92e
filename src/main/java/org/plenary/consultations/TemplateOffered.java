package org.plenary.consultations;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** The coalition may begin others from a consultation, or no more. */
public record TemplateOffered(UUID consultation, boolean offered, By by) implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
