/**
 * Looking after what was said: hiding with a reason that everybody reads, reports of readers, the
 * contributor's appeal that somebody else decides, taking personal data out, and grouping what says
 * the same. Owns the words hiding, report, appeal, decision, redaction and sketch.
 *
 * <p>Who contributed is nobody's business here: facts in the journal name a hiding or a
 * consultation, never a contribution.
 */
package org.plenary.consultations.moderating;
