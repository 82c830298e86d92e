/**
 * Reading what changed: two versions compared at an address, a text of one's own against a version,
 * what changed since somebody last looked. Owns the words comparison page, side, reading, context.
 */
package org.plenary.statements.comparing;
