/**
 * Delivery: a snapshot of who stands under a letter at one instant, its files, to whom it was
 * handed over and what they answered; and what has to be said to them when something of it is no
 * longer so. Owns the words snapshot, addendum, delivery, recipient, response, correction, notice.
 */
package org.plenary.signons.delivery;
