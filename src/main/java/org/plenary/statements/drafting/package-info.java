/**
 * How the next version comes to be: the working text that a drafting group changes together, merges
 * where two changed the same, branches of sub-groups and their way back. Owns the words working
 * text, edit, branch, bring in.
 */
package org.plenary.statements.drafting;
