/**
 * Common ground: what organisations agree on before anybody writes a text. Owns the words round,
 * proposition, stand, position, respondent, tally, cell, opinion group and results.
 *
 * <p>A round asks for agree, disagree or pass. Positions carry a keyed mark and no name unless the
 * round said "by name" before it opened; ids are random and there are no times. What is told is
 * counts, never of fewer than the smallest group, and nothing from which such a count follows by
 * subtraction ({@link org.plenary.consultations.commonground.Withholding}). While a secret round
 * runs its convenors see at most the sums, renewed when several have answered since, so that no
 * single answer can be read from the difference.
 */
package org.plenary.consultations.commonground;
