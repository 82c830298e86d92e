/**
 * Reservations and statements of position: what a signatory says beside its signature, in words
 * that coordinators agree to before they are printed as footnotes.
 */
package org.plenary.signons.reservations;
