/**
 * Who is named publicly under a letter, all of them, in the orders in which coalitions print their
 * lists. Owns the words order, list, permalink.
 *
 * <p>Sealed names are no part of it: pages are counted from name to name and not by numbers, so
 * that neither an order nor a page tells of somebody who is not in it.
 */
package org.plenary.signons.listing;
