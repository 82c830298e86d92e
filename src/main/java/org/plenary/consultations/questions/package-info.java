/**
 * What a consultation asks: its questionnaire, question by question, and every wording a question
 * ever had. Owns the words questionnaire, question, wording, choice, section and follow-up. Knows
 * the consultation it stands on; whether anybody answered it asks through {@link
 * org.plenary.consultations.questions.Answered}.
 */
package org.plenary.consultations.questions;
