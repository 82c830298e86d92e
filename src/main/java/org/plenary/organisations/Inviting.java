package org.plenary.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.i18n.Formats;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.mail.Outbox;
import org.plenary.shared.mail.OutgoingMail;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;

/** Inviting people into an organisation by mail, and their coming in. */
@ApplicationScoped
public class Inviting {
    // Our mails carry a name that anybody may have registered: they must not become a way to
    // write to strangers.
    private static final int MOST_IN_A_DAY = 100;

    private final Administering administering;
    private final Organisations organisations;
    private final Invitations invitations;
    private final KeepingMembers members;
    private final Journal journal;
    private final Outbox outbox;
    private final Messages messages;
    private final Formats formats;
    private final String site;

    Inviting(
            Administering administering,
            Organisations organisations,
            Invitations invitations,
            KeepingMembers members,
            Journal journal,
            Outbox outbox,
            Messages messages,
            Formats formats,
            @ConfigProperty(name = "plenary.url") String site) {
        this.administering = administering;
        this.organisations = organisations;
        this.invitations = invitations;
        this.members = members;
        this.journal = journal;
        this.outbox = outbox;
        this.messages = messages;
        this.formats = formats;
        this.site = site;
    }

    /** An invitation and the secret of its link, which is known only now. */
    public record Sent(Invitation invitation, String token) {}

    /**
     * Invites somebody.
     *
     * @param language in which to write to them, one of the offered languages
     */
    @Transactional
    public Sent invite(
            UUID organisationId,
            String email,
            boolean administrator,
            String language,
            Actor actor,
            Instant now) {
        Organisation organisation = administering.lockedFor(actor, organisationId);
        requireWithinTheDaysLimit(organisation, now);
        String token = Invitation.newToken();
        var invitation =
                new Invitation(
                        organisation.id(),
                        email,
                        administrator,
                        language,
                        token,
                        actor.person(),
                        now);
        invitations.persist(invitation);
        journal.record(
                new MemberInvited(
                        organisation.id(),
                        Administering.by(actor, organisation),
                        invitation.id(),
                        administrator));
        write(invitation, organisation, token, actor);
        return new Sent(invitation, token);
    }

    /** Sends an invitation again, with another link. */
    @Transactional
    public Sent renew(UUID organisationId, UUID id, Actor actor, Instant now) {
        Organisation organisation = administering.lockedFor(actor, organisationId);
        requireWithinTheDaysLimit(organisation, now);
        Invitation invitation = locked(organisation, id);
        String token = Invitation.newToken();
        invitation.renew(token, now);
        journal.record(
                new InvitationRenewed(
                        organisation.id(), Administering.by(actor, organisation), id));
        write(invitation, organisation, token, actor);
        return new Sent(invitation, token);
    }

    /** Takes an invitation back. */
    @Transactional
    public void revoke(UUID organisationId, UUID id, Actor actor, Instant now) {
        Organisation organisation = administering.administeredBy(actor, organisationId);
        locked(organisation, id).revoke(actor.person(), now);
        journal.record(
                new InvitationRevoked(
                        organisation.id(), Administering.by(actor, organisation), id));
    }

    /**
     * Lets the actor in by the link they hold.
     *
     * @param email the address of their account, which may differ from the one that was invited
     * @return the organisation they now belong to
     */
    @Transactional
    public Organisation accept(String token, Actor actor, String email, Instant now) {
        Invitation invitation =
                invitations
                        .lockedByToken(token)
                        .orElseThrow(() -> new NotVisibleException("invitation"));
        invitation.accept(actor.person(), email, now);
        Organisation organisation = organisations.findById(invitation.organisation());
        var by = actor.by();
        journal.record(
                new InvitationAccepted(
                        organisation.id(),
                        by,
                        invitation.id(),
                        actor.person(),
                        invitation.acceptedFromElsewhere().isEmpty()));
        members.join(organisation, actor.person(), invitation.administrator(), by, now);
        return organisation;
    }

    private Invitation locked(Organisation organisation, UUID id) {
        return invitations
                .lockedOf(organisation.id(), id)
                .orElseThrow(() -> new NotVisibleException("invitation " + id));
    }

    private void requireWithinTheDaysLimit(Organisation organisation, Instant now) {
        if (invitations.sentSince(organisation.id(), now.minus(Duration.ofDays(1)))
                >= MOST_IN_A_DAY) {
            throw Refusal.tooMany("organisations.refusal.too-many-invitations", MOST_IN_A_DAY)
                    .asException();
        }
    }

    private void write(
            Invitation invitation, Organisation organisation, String token, Actor inviter) {
        Locale language = Locale.forLanguageTag(invitation.language());
        String until = formats.dateTime(language, invitation.expiresAt(), ZoneOffset.UTC);
        outbox.post(
                new OutgoingMail(
                        invitation.email(),
                        oneLine(
                                messages.text(
                                        language,
                                        "organisations.mail.invitation.subject",
                                        organisation.name())),
                        messages.text(
                                language,
                                "organisations.mail.invitation.body",
                                inviter.name(),
                                organisation.name(),
                                site + "/invitations/" + token,
                                until,
                                site)));
    }

    private static String oneLine(String subject) {
        return subject.replaceAll("\\R", " ");
    }
}
