/**
 * Statements and their versions: a joint text as it grows. Owns the words statement, version,
 * label, visibility, drafting group, comparison page. Knows organisations and the text engine;
 * letters and amendments know it.
 */
package org.plenary.statements;
