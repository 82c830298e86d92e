package org.plenary.signons.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.web.Refusal;
import org.plenary.signons.Letter;

/** Who of the secretariat keeps after whom. */
@ApplicationScoped
class Assigning {
    private final SignatureInvitations invitations;
    private final Boards boards;

    Assigning(SignatureInvitations invitations, Boards boards) {
        this.invitations = invitations;
        this.boards = boards;
    }

    /**
     * Gives rows to a colleague.
     *
     * @param colleague a person's id; empty for nobody, "me" for the one who asks
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void assign(Letter letter, Collection<UUID> chosen, String colleague, Actor coordinator) {
        UUID person = person(colleague, coordinator);
        if (person != null && !boards.isColleague(letter, person)) {
            throw Refusal.invalid("campaign.refused.colleague").asException();
        }
        List<SignatureInvitation> rows = invitations.locked(letter, chosen);
        if (rows.isEmpty()) {
            throw Refusal.invalid("campaign.refused.nobody-chosen").asException();
        }
        rows.forEach(row -> row.assign(person));
    }

    private static UUID person(String colleague, Actor coordinator) {
        if (colleague == null || colleague.isBlank()) {
            return null;
        }
        if ("me".equals(colleague)) {
            return coordinator.person();
        }
        try {
            return UUID.fromString(colleague);
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.invalid("campaign.refused.colleague").asException();
        }
    }
}
