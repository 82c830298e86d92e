/**
 * Answering a consultation: drafts that colleagues write together, sending, changing and taking
 * back, and what everybody may read of it. Owns the words contribution, bearer, draft, sending,
 * publication and attachment.
 *
 * <p>Privacy is safety here. Who contributed is sealed. Whatever is public of a contribution
 * without a name has a random id, no date, a region only where several contributed from it, and
 * appears with the turn of a day, so that neither order nor time tells whose it is.
 */
package org.plenary.consultations.contributing;
