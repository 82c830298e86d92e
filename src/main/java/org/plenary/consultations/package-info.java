/**
 * Consultations: a coalition asks, at one level of the world, and hands what it heard up to the
 * next. Owns the words consultation, convenor, phase, key date, paper, level's tree, vocabulary and
 * who may take part. What is asked and answered stands on it in rooms below this one. Knows
 * organisations; statements may cite what lies here, and it knows nothing of them.
 */
package org.plenary.consultations;
