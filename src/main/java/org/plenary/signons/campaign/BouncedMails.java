package org.plenary.signons.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.mail.MailRefused;
import org.plenary.signons.Letter;

/**
 * Notes who cannot be reached: the mail server refused the mail, or a coordinator saw it return.
 */
@ApplicationScoped
public class BouncedMails {
    private final InvitationMails mails;
    private final SignatureInvitations invitations;
    private final InvitedAddresses addresses;
    private final Journal journal;

    BouncedMails(
            InvitationMails mails,
            SignatureInvitations invitations,
            InvitedAddresses addresses,
            Journal journal) {
        this.mails = mails;
        this.invitations = invitations;
        this.addresses = addresses;
        this.journal = journal;
    }

    void refused(@Observes MailRefused refused) {
        mails.byOutbox(refused.mail())
                .flatMap(mail -> invitations.locked(mail.invitation()))
                .ifPresent(invitation -> bounced(invitation, By.platform()));
    }

    /** Mail to this invitation's address does not arrive. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void bounced(SignatureInvitation invitation, By by) {
        invitation
                .email()
                .ifPresent(
                        email ->
                                addresses.bounced(
                                        invitation.letter().statement().coalition().id(), email));
        invitation.bounced(by).ifPresent(journal::record);
    }

    /**
     * What came back in whose address stands in a text, such as a delivery report that was pasted.
     *
     * @return how many invitations of the letter it concerns
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int inReport(Letter letter, String report, By by) {
        List<String> addressesInIt =
                Pattern.compile("[^\\s<>;,:\"'()\\[\\]]+@[^\\s<>;,:\"'()\\[\\]]+")
                        .matcher(report)
                        .results()
                        .map(found -> found.group().toLowerCase(Locale.ROOT))
                        .map(address -> address.replaceAll("\\.+$", ""))
                        .distinct()
                        .limit(500)
                        .toList();
        if (addressesInIt.isEmpty()) {
            return 0;
        }
        List<SignatureInvitation> concerned =
                invitations.list("letter = ?1 and email in ?2 order by id", letter, addressesInIt);
        concerned.forEach(invitation -> bounced(invitation, by));
        return concerned.size();
    }
}
