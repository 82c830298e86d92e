/**
 * Looking after what was said: hiding with a reason that everybody reads, flags of readers, the
 * contributor's appeal that somebody else decides, taking personal data out, and grouping what says
 * the same. Owns the words hiding, flag, appeal, decision, redaction and sketch.
 *
 * <p>Words that are taken out are replaced unit by unit of UTF-16 ({@link
 * org.plenary.consultations.questions.Mask}) in the answer, its older versions and its draft, so
 * that passages of other rooms do not drift and every reading, whoever wrote it, is without them;
 * readers see "[redacted]" for each run of signs. Whoever reads answers in SQL leaves out what
 * {@code answer.hidden} or {@code contribution.hidden} names a reason for.
 *
 * <p>Who contributed is nobody's business here: facts in the journal name a hiding or a
 * consultation, never a contribution.
 */
package org.plenary.consultations.moderating;
