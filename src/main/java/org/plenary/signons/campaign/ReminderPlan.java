package org.plenary.signons.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who of those chosen would be written to now, and why the others not.
 *
 * @param recipients in the order of their addresses
 * @param heldBack how many for each reason
 */
record ReminderPlan(List<SignatureInvitation> recipients, Map<HeldBack, Long> heldBack) {
    /**
     * Who is chosen, with all that speaks against writing to them.
     *
     * @param signed whether the organisation has signed, secretly or not
     */
    record Candidate(
            SignatureInvitation invitation, boolean signed, InvitedAddresses.Address address) {
        private Optional<HeldBack> refuses(Instant now, Duration pause) {
            if (signed) {
                return Optional.of(HeldBack.SIGNED);
            }
            if (invitation.state() == InvitationState.DECLINED) {
                return Optional.of(HeldBack.DECLINED);
            }
            if (invitation.email().isEmpty()) {
                return Optional.of(HeldBack.NO_ADDRESS);
            }
            if (address.stoppedAt() != null) {
                return Optional.of(HeldBack.STOPPED);
            }
            if (invitation.state() == InvitationState.BOUNCED || address.bouncedAt() != null) {
                return Optional.of(HeldBack.BOUNCED);
            }
            return address.writtenAt() != null && address.writtenAt().isAfter(now.minus(pause))
                    ? Optional.of(HeldBack.RECENTLY)
                    : Optional.empty();
        }
    }

    static ReminderPlan of(List<Candidate> chosen, Instant now, Duration pause) {
        List<SignatureInvitation> recipients = new ArrayList<>();
        Map<HeldBack, Long> heldBack = new EnumMap<>(HeldBack.class);
        Set<String> addresses = new HashSet<>();
        for (Candidate candidate : chosen) {
            Optional<HeldBack> why = candidate.refuses(now, pause);
            if (why.isEmpty() && !addresses.add(candidate.invitation().email().orElseThrow())) {
                why = Optional.of(HeldBack.RECENTLY);
            }
            why.ifPresentOrElse(
                    reason -> heldBack.merge(reason, 1L, Long::sum),
                    () -> recipients.add(candidate.invitation()));
        }
        // Everybody takes addresses in this order, so that two rounds never wait for each other.
        recipients.sort((a, b) -> a.email().orElseThrow().compareTo(b.email().orElseThrow()));
        return new ReminderPlan(List.copyOf(recipients), heldBack);
    }

    /** In which languages, with how many mails each, the most first. */
    Map<String, Long> languages() {
        Map<String, Long> languages = new TreeMap<>();
        recipients.forEach(r -> languages.merge(r.language(), 1L, Long::sum));
        return languages;
    }
}
