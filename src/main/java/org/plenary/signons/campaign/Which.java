package org.plenary.signons.campaign;

import java.util.Arrays;
import java.util.Locale;

/** The rows of the chase board that somebody wants to see, one chip each. */
public enum Which {
    /** Not signed and not declined. */
    WAITING("state not in (SIGNED, DECLINED) and id not in :secret"),
    MEMBERS(WAITING.condition + " and member = true"),
    /** On the list, and no mail has left. */
    UNWRITTEN("state = INVITED and written = 0 and id not in :secret"),
    UNOPENED("state = INVITED and written > 0 and id not in :secret"),
    OPENED("state = OPENED and id not in :secret"),
    PROMISED("state = PROMISED and id not in :secret"),
    BOARD("state = BOARD and id not in :secret"),
    /** The day that they named has passed. */
    OVERDUE("state in (PROMISED, BOARD) and dueOn < :today and id not in :secret"),
    BOUNCED("state = BOUNCED and id not in :secret"),
    /** Assigned to the one who looks. */
    MINE(WAITING.condition + " and assignedTo = :me"),
    DECLINED("state = DECLINED and id not in :secret"),
    SIGNED("(state = SIGNED or id in :secret)"),
    /** Everybody on the list. */
    ALL("id is not null");

    private final String condition;

    Which(String condition) {
        this.condition = condition;
    }

    /** In HQL, with :secret, :today and :me. */
    String condition() {
        return condition;
    }

    /** The chip's name in addresses and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What an address asks for; {@link #WAITING} if nothing is known by this name. */
    public static Which of(String slug) {
        return Arrays.stream(values())
                .filter(which -> which.slug().equals(slug))
                .findFirst()
                .orElse(WAITING);
    }
}
