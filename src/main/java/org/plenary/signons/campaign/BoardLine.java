package org.plenary.signons.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A row of the chase board.
 *
 * @param country null for a network
 * @param state with secret signatures told
 * @param secret whether it signed and withholds its name
 * @param due the day they named, or null
 * @param overdue whether that day has passed
 * @param lastMessage null if none has left
 * @param assignedTo the colleague's name; empty for nobody
 */
public record BoardLine(
        UUID id,
        String href,
        String name,
        String country,
        String contact,
        String why,
        boolean member,
        InvitationState state,
        boolean secret,
        int opens,
        int written,
        LocalDate due,
        boolean overdue,
        Instant lastMessage,
        String assignedTo) {
    /**
     * Says where it stands; with the day as argument if {@link #due} is there, else the openings.
     */
    public String stateKey() {
        String key =
                switch (state) {
                    case INVITED -> written == 0 ? "unwritten" : "unopened";
                    case SIGNED -> secret ? "signed-secretly" : "signed";
                    case PROMISED, BOARD -> state.slug() + (overdue ? "-overdue" : "");
                    default -> state.slug();
                };
        return "campaign.state." + key;
    }

    /** The tag's kind; empty for a plain one. */
    public String tag() {
        return switch (state) {
            case SIGNED -> "open";
            case OPENED -> "brand";
            case PROMISED, BOARD -> overdue ? "bad" : "warn";
            case BOUNCED -> "bad";
            default -> "";
        };
    }

    public String icon() {
        return switch (state) {
            case INVITED -> "mail";
            case OPENED -> "eye";
            case PROMISED -> "calendar-check";
            case BOARD -> "hourglass";
            case SIGNED -> "check";
            case DECLINED -> "circle-minus";
            case BOUNCED -> "circle-alert";
        };
    }

    public boolean bounced() {
        return state == InvitationState.BOUNCED;
    }
}
