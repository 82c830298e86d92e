/**
 * A signatory without an account looks after what they signed, by the link in their mail: sees it,
 * shows its name to fewer, takes it back, has its names erased.
 */
package org.plenary.signons.managing;
