/**
 * Open letters and who signs them: a letter binds one version of a statement and collects sign-ons
 * until its deadline. Owns the words letter, addressees, deadline, goal, sign-on, withdrawal,
 * tally, import. Knows statements, organisations and the text engine; amendments are strangers.
 *
 * <p>Rooms beside this one: {@code counting} (how many have signed), {@code lists} (signatories
 * that come and go as CSV), {@code duplicates} (one organisation once) and {@code recording} (what
 * came on paper or by mail).
 */
package org.plenary.signons;
