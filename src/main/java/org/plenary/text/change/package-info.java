/**
 * How a text changes: the one mechanism of live edits, suggestions, amendments, anchors of comments
 * and rebasing.
 *
 * <p>Words owned here: {@link org.plenary.text.change.Step} (one small change of the tree of a
 * text), {@link org.plenary.text.change.StepMap} and {@link org.plenary.text.change.Mapping} (where
 * positions go), {@link org.plenary.text.change.Change} (several steps on one text), rebasing
 * (making changes again on top of what others did meanwhile). Steps and maps behave as
 * prosemirror-transform publishes, and have its JSON; a {@link org.plenary.text.change.MoveStep} is
 * ours. May know {@code org.plenary.text}.
 *
 * <p>Four things are stricter here than in the library, so that nothing from outside can harm a
 * text: ranges must not run backwards, an attribute must exist and its value be good, a document is
 * checked as a whole after every step, and limits hold.
 */
package org.plenary.text.change;
