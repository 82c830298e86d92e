package org.plenary.statements;

import org.plenary.text.Text;

/**
 * A text about to become a version.
 *
 * @param label what the coalition calls it, for example "Zero draft"
 * @param note why it changed, may be empty
 * @param base the number of the newest version when the author began, or null if they did not say;
 *     a newer one in the meantime is a conflict
 */
public record Draft(Text text, String label, String note, Integer base) {}
