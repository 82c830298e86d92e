package org.plenary.consultations.questions;

/**
 * One of the answers to choose from.
 *
 * @param key names it in answers and follow-ups: a letter that no other choice of the question ever
 *     had
 */
public record Choice(String key, String words) {}
