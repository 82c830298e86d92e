/**
 * What waits for coordinators before it counts: why it waits, and their decision. Owns the words
 * review, acceptance and rejection.
 */
package org.plenary.signons.reviewing;
