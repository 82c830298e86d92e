package org.plenary.statements;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * The frame of a statement, which can change while it is written.
 *
 * @param meeting the meeting or session it is meant for, may be empty
 * @param meetingOn the day of that meeting, or null
 * @param draftingGroup the organisations that draft it; the secretariat need not be named
 */
public record Details(String title, String meeting, LocalDate meetingOn, Set<UUID> draftingGroup) {}
