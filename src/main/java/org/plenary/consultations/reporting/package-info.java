/**
 * Closing the loop: what became of each point, told to everybody who made it, and the report of a
 * consultation. Owns the words outcome, disposition, settling and report. Knows findings and
 * contributions; which paragraph took something up it hears through the findings.
 *
 * <p>Nothing told to one contributor says who else made the same point.
 */
package org.plenary.consultations.reporting;
