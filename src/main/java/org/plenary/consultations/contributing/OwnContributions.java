package org.plenary.consultations.contributing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.organisations.access.CurrentActor;

/** The contribution whose own page somebody is on, for other rooms that have something there. */
@ApplicationScoped
public class OwnContributions {
    private final Beginning beginning;
    private final ResumeLinks links;
    private final CurrentActor current;

    OwnContributions(Beginning beginning, ResumeLinks links, CurrentActor current) {
        this.beginning = beginning;
        this.links = links;
        this.current = current;
    }

    /**
     * The contribution of an address.
     *
     * @param key "ours", "mine", or the token of a link
     * @throws org.plenary.shared.web.NotVisibleException if there is none for who asks
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Contribution of(UUID consultationId, String key) {
        Holder holder =
                Holder.of(key, Holder.wantsSignIn(key) ? current.signedIn() : current.get());
        Consultation consultation = beginning.visible(consultationId, holder.actor());
        return beginning.required(consultation, holder);
    }

    /**
     * The way back to a contribution, for a mail to whoever it belongs to; who has no account gets
     * a new link beside those they have.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public String href(Contribution contribution) {
        String key =
                contribution.bearer().key().isEmpty()
                        ? links.issue(contribution)
                        : contribution.bearer().key();
        return contribution.consultation().href() + "/answers/" + key;
    }
}
