/**
 * Signing without an account: a form, one mail, one confirmation. Owns the words submission, doubt
 * and evidence. Until it is confirmed, a submission is no sign-on: it counts nowhere, nobody sees
 * it, and after two weeks nothing is left of it.
 */
package org.plenary.signons.confirming;
