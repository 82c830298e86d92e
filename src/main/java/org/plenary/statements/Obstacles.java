package org.plenary.statements;

import java.util.List;
import org.plenary.shared.i18n.Sayable;
import org.plenary.shared.web.Refusal;

/**
 * What stands in the way of a statement's next state, told by whoever knows: comments, agreement,
 * amendments, letters. Asked to show it before the click, and again when the statement is moved.
 */
public interface Obstacles {
    /**
     * One thing in the way.
     *
     * @param why as it is shown, and as the move is refused
     * @param href where it can be seen and cleared
     * @param forbids whether it must be cleared first; otherwise the coordinator is told and
     *     decides
     */
    record Obstacle(Refusal why, String href, boolean forbids) implements Sayable {
        @Override
        public String messageKey() {
            return why.messageKey();
        }

        @Override
        public List<Object> args() {
            return why.args();
        }
    }

    /** What stands between the statement and this state; called within a transaction. */
    List<Obstacle> before(Statement statement, State next);
}
