/**
 * One organisation once: sign-ons whose names may mean one organisation are found, shown to
 * coordinators with the reasons, merged or told apart by them and by nobody else, and every merge
 * can be undone. Owns the words suggestion, pair and decision. Nobody but coordinators learns
 * anything from here.
 */
package org.plenary.signons.duplicates;
