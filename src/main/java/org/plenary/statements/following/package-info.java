/**
 * Who wants to know what happens to a statement, and how they are told. Owns the words following,
 * notification, preference, digest, unsubscribing. Hears {@link org.plenary.statements.News} from
 * whoever fires it and finds out afterwards whom it reaches: people who may see it then, and again
 * when a mail is written.
 */
package org.plenary.statements.following;
