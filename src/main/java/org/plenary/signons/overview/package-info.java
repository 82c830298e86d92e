/**
 * A letter's campaign at a glance, for its coordinators: the curve of signatures beside what
 * happened, how many of those who were asked have signed, where signatories are, when the goal will
 * be reached, and what needs somebody today. Everything is read from counters and from the list of
 * those who were asked, never from the sign-ons one by one.
 */
package org.plenary.signons.overview;
