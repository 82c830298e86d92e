/**
 * How changes of one text by several parties meet: {@link org.plenary.text.merge.Merge} of many
 * proposals at once, {@link org.plenary.text.merge.Rebase} to carry a proposal, a comment or a
 * bracket to a newer version. What cannot be decided here is a value, {@link
 * org.plenary.text.merge.Conflict}, and never stops the rest. May know {@code org.plenary.text},
 * its {@code change} and {@code diff}.
 */
package org.plenary.text.merge;
