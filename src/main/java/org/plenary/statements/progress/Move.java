package org.plenary.statements.progress;

import org.plenary.shared.time.Deadline;
import org.plenary.statements.State;

/**
 * A move that a coordinator asks for.
 *
 * @param from the state they saw; if it is another one now, the move is refused
 * @param to where the statement is to go
 * @param version the newest version they saw
 * @param until until when a new round takes comments, null for other states
 * @param reason why, in their words
 * @param seen whether they say that they know of what stands in the way without forbidding it
 */
public record Move(
        State from, State to, int version, Deadline until, String reason, boolean seen) {}
