package org.plenary.consultations.contributing;

import org.plenary.consultations.questions.Given;

/**
 * What came of saving.
 *
 * @param stale whether a colleague has saved something else in the meantime, so that nothing was
 *     written
 * @param revision of the draft as it is now
 * @param theirs what the draft says now
 */
record Saved(boolean stale, int revision, Given theirs) {}
