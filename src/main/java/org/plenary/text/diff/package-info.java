/**
 * How two texts differ: {@link org.plenary.text.diff.Comparison} for readers, {@link
 * org.plenary.text.diff.Identities} to carry the ids of blocks over to a new version. The rules of
 * what readers see are in the design's diff rules. May know {@code org.plenary.text} and its {@code
 * format} (for safe HTML).
 */
package org.plenary.text.diff;
