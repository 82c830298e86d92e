package org.plenary.consultations;

/**
 * What a phase is to be.
 *
 * @param title a title of its own, empty for the name of its kind
 * @param note a sentence on what happens in it, may be empty
 */
public record PhasePlan(PhaseKind kind, String title, String note, Span span) {}
