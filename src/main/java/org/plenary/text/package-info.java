/**
 * The text engine: what a statement is made of, how it is counted, named by its hash and kept as
 * JSON.
 *
 * <p>Words owned here: {@link org.plenary.text.Text}, {@link org.plenary.text.Block block}, {@link
 * org.plenary.text.Inline run}, {@link org.plenary.text.Mark mark}, marker (the "(a)" a reader sees
 * before an item), canonical form; and, for the text as a tree of positions that can be changed,
 * {@link org.plenary.text.Node}, {@link org.plenary.text.Slice}, {@link org.plenary.text.Position}.
 * Pure Java: it may know Jackson, ICU, and nothing else of Plenary. Rooms beside this one: {@code
 * change} (how a text changes), {@code format} (how it comes and goes) and {@code diff} (how two
 * texts differ).
 */
package org.plenary.text;
