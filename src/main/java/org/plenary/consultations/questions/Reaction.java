package org.plenary.consultations.questions;

/**
 * What is said about one paragraph of a draft.
 *
 * @param paragraph the id of its block
 * @param words the change or the reason, may be empty
 */
public record Reaction(String paragraph, Stance stance, String words) {}
