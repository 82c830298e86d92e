/**
 * Making sense of what was answered: people read, mark passages with codes of a codebook, and see
 * how far they agree; the platform suggests answers that are alike; counts and tables come out of
 * it. Owns the words code, codebook, coder, coding, agreement and counts.
 *
 * <p>A coding points at a place of an answer and keeps none of its words. Coders read what {@link
 * org.plenary.consultations.contributing.ReadableAnswers} lets them read: whoever does not look
 * after the consultation codes only what is published. Counts below the least of a region are told
 * to nobody.
 */
package org.plenary.consultations.coding;
