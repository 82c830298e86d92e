package org.plenary.shared.web;

import java.util.List;
import org.plenary.shared.i18n.Sayable;

/**
 * What an error page says.
 *
 * @param status the HTTP status
 * @param heading what happened
 * @param reason why, and what to do; null where the general words for the status are all there is
 * @param requestId finds the request in the log
 */
record ErrorView(int status, Sayable heading, Sayable reason, Sayable next, String requestId) {

    /** A message of the errors bundle without values. */
    record Words(String messageKey) implements Sayable {
        @Override
        public List<Object> args() {
            return List.of();
        }
    }
}
