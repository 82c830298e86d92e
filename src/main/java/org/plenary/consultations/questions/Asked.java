package org.plenary.consultations.questions;

/**
 * What a convenor asks.
 *
 * @param section the heading it stands under, empty for none
 * @param condition of whom it is asked, null for everybody
 */
public record Asked(String section, Wording wording, Condition condition) {}
