package org.plenary.statements;

import java.util.Set;
import java.util.UUID;
import org.plenary.organisations.Coalition;

/**
 * A statement about to be begun.
 *
 * @param language the drafting language, BCP 47
 * @param draftingGroup the organisations that draft it; the secretariat need not be named
 */
public record NewStatement(
        Coalition coalition,
        String title,
        String language,
        Visibility visibility,
        Set<UUID> draftingGroup) {}
