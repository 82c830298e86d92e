/**
 * What comes in from outside the web: meetings that a facilitator writes down, and forms on paper
 * that come as a table. Owns the words facilitator, meeting, offline form and row. Becomes
 * contributions like all others; a meeting is told in numbers, never by who was there.
 */
package org.plenary.consultations.facilitating;
