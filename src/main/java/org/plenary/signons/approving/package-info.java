/**
 * A second person of an organisation agrees to its signature, where the organisation wants that.
 * Owns the words approval and refusal of a signature by the organisation itself.
 */
package org.plenary.signons.approving;
