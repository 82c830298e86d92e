package org.plenary.consultations.questions;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A question is asked only of those who chose this in answer to another one. */
@Embeddable
public record Condition(
        @Column(name = "follows") UUID question, @Column(name = "follows_choice") String choice) {}
