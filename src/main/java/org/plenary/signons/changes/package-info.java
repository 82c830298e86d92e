/**
 * What coordinators change about an open letter, its text and its deadline, and what follows for
 * those who have signed: they are told, may leave, and are asked again where the rule says so.
 */
package org.plenary.signons.changes;
