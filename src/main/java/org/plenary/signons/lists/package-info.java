/**
 * Signatories that come and go as CSV: reading a coordinator's list with all its trouble, and
 * writing one that any spreadsheet opens safely. No row of a list disappears: it is taken over, is
 * there already, or is listed with the reason.
 */
package org.plenary.signons.lists;
