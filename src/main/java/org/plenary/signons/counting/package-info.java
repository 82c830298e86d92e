/**
 * How many have signed, exactly and cheaply: deltas beside the sign-ons, folded into cells by one
 * holder of a lock, and remembered for a moment for those who only look.
 */
package org.plenary.signons.counting;
