/**
 * The un-agreed brackets of a text: which belong together, what they hold, which have lost their
 * other half, and the text without them.
 *
 * <p>Words owned here: passage (what stands between an opening bracket and its closing one),
 * unbalanced, option, placeholder. Pure Java: it knows the text and ICU's words.
 */
package org.plenary.text.brackets;
