/**
 * Asking organisations to sign a letter and keeping after them until they have answered. Owns the
 * words invitation to sign, promise, board, reminder, address, event of a campaign.
 *
 * <p>Nobody is written to more often than the coalition's pause allows, whichever of its letters it
 * is about, and nobody at all who signed, declined, could not be reached or asked not to be.
 */
package org.plenary.signons.campaign;
