/**
 * What a text was: the list of its versions, the life of one paragraph through them, and bringing
 * an older version back.
 */
package org.plenary.statements.history;
