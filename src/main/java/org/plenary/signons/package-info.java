/**
 * Open letters and who signs them: a letter binds one version of a statement and collects sign-ons
 * until its deadline. Owns the words letter, addressees, deadline, goal, sign-on, withdrawal,
 * tally, import. Knows statements, organisations and the text engine; amendments are strangers.
 *
 * <p>Rooms beside this one: {@code counting} (how many have signed) and {@code lists} (signatories
 * that come and go as CSV).
 */
package org.plenary.signons;
