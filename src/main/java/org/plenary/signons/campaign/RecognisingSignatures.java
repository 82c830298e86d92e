package org.plenary.signons.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.plenary.shared.names.Names;
import org.plenary.shared.secrecy.Vault;
import org.plenary.signons.CameToStand;
import org.plenary.signons.Identity;
import org.plenary.signons.Letter;
import org.plenary.signons.Marks;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignOnErased;
import org.plenary.signons.SignOnKind;
import org.plenary.signons.SignOnMoved;
import org.plenary.signons.SignOnRewritten;
import org.plenary.signons.SignOnWithdrawn;
import org.plenary.signons.SignOns;
import org.plenary.signons.SignOnsImported;

/**
 * Sees that somebody who was asked to sign has signed, or no longer has, in the transaction of the
 * signature. A signature whose name is not everybody's leaves a mark that only coordinators can
 * read, and no entry of its own in the journal.
 */
@ApplicationScoped
public class RecognisingSignatures {
    // An invitation is met by the organisation itself or, where the register knows neither, by the
    // same name in the same country.
    private static final String OPENLY =
            """
            update signature_invitation i set state = 'SIGNED', sign_on = s.id, due_on = null
            from sign_on s
            where i.letter = :letter and i.state <> 'SIGNED' and s.letter = i.letter
                and s.kind = 'ORGANISATION' and s.state in ('EFFECTIVE', 'RENEWAL_DUE')
                and s.visibility = 'EVERYBODY' and s.name is not null
                and (s.organisation = i.organisation
                    or (s.name_key = i.name_key and s.country is not distinct from i.country))
            """;
    private static final int AT_ONCE = 500;

    private final EntityManager database;
    private final SignOns signOns;
    private final SignatureInvitations invitations;
    private final SecretSignatures secret;
    private final Vault vault;

    RecognisingSignatures(
            EntityManager database,
            SignOns signOns,
            SignatureInvitations invitations,
            SecretSignatures secret,
            Vault vault) {
        this.database = database;
        this.signOns = signOns;
        this.invitations = invitations;
        this.secret = secret;
        this.vault = vault;
    }

    /** Compares a letter's whole list with its signatures. */
    @Transactional(Transactional.TxType.MANDATORY)
    void among(Letter letter) {
        database.createNativeQuery(OPENLY).setParameter("letter", letter.id()).executeUpdate();
        List<SignatureInvitation> asked =
                invitations.list("letter = ?1 and signOn is null order by id", letter);
        Marks marks = new Marks(vault, letter.id());
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            secretly(letter, asked.subList(from, Math.min(asked.size(), from + AT_ONCE)), marks);
        }
    }

    private void secretly(Letter letter, List<SignatureInvitation> asked, Marks marks) {
        List<String> theirs = new ArrayList<>();
        asked.forEach(i -> theirs.addAll(marksOf(i, marks)));
        List<SignOn> sealed =
                signOns.list(
                        "letter = ?1 and kind = ORGANISATION and state in (EFFECTIVE, RENEWAL_DUE)"
                                + " and visibility <> EVERYBODY and (organisationMark in ?2 or nameMark in ?2)",
                        letter,
                        theirs);
        met(sealed);
    }

    private static List<String> marksOf(SignatureInvitation invitation, Marks marks) {
        List<String> theirs = new ArrayList<>();
        theirs.add(marks.name(invitation.nameKey(), invitation.country()));
        invitation.organisation().map(marks::organisation).ifPresent(theirs::add);
        return theirs;
    }

    void came(@Observes CameToStand standing) {
        List<SignOn> organisations =
                standing.signOns().stream()
                        .filter(signOn -> signOn.kind() == SignOnKind.ORGANISATION)
                        .toList();
        met(organisations);
    }

    void imported(@Observes SignOnsImported imported) {
        among(database.getReference(Letter.class, imported.subject()));
    }

    void moved(@Observes SignOnMoved moved) {
        if (!moved.after().stands() && moved.before().stands()) {
            left(moved.subject(), moved.signOn());
        }
    }

    void withdrawn(@Observes SignOnWithdrawn withdrawn) {
        left(withdrawn.subject(), withdrawn.signOn());
    }

    void erased(@Observes SignOnErased erased) {
        unlink(erased.signOn());
    }

    void rewritten(@Observes SignOnRewritten rewritten) {
        SignOn signOn = signOns.findById(rewritten.signOn());
        unlink(signOn.id());
        if (signOn.kind() == SignOnKind.ORGANISATION && signOn.state().stands()) {
            met(List.of(signOn));
        }
    }

    /**
     * The name of a signature is about to be erased: nothing of whom it answers may tell of it any
     * more.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(SignOn signOn) {
        unlink(signOn.id());
        meeting(signOn).stream()
                .filter(invitation -> secret.tells(invitation.id(), invitation.mark()))
                .forEach(invitation -> invitation.mark(SecretSignatures.none()));
    }

    private void met(List<SignOn> signOns) {
        meeting(signOns)
                .forEach((signOn, invitations) -> invitations.forEach(each -> met(each, signOn)));
    }

    private void met(SignatureInvitation invitation, SignOn signOn) {
        if (signOn.visibility().sealed()) {
            invitation.mark(secret.markOf(invitation.id()));
        } else {
            invitation.mark(SecretSignatures.none());
            invitation.signed(signOn.id());
        }
    }

    // Another sign-on of the same organisation may stand, as when two were merged.
    private void left(UUID letter, UUID id) {
        SignOn signOn = signOns.findById(id);
        boolean linked = unlink(id);
        if (signOn.visibility().sealed() && signOn.erasedAt().isEmpty()) {
            for (SignatureInvitation invitation : meeting(signOn)) {
                linked |= secret.tells(invitation.id(), invitation.mark());
                invitation.mark(SecretSignatures.none());
            }
        }
        if (linked) {
            database.flush();
            among(database.getReference(Letter.class, letter));
        }
    }

    private boolean unlink(UUID signOn) {
        List<SignatureInvitation> linked = invitations.lockedBySignOn(signOn);
        linked.forEach(SignatureInvitation::noLongerSigned);
        return !linked.isEmpty();
    }

    private List<SignatureInvitation> meeting(SignOn signOn) {
        return meeting(List.of(signOn)).getOrDefault(signOn, List.of());
    }

    /**
     * Whom signatures of one letter answer: the organisation, its name, or whoever was written to
     * there.
     */
    private Map<SignOn, List<SignatureInvitation>> meeting(List<SignOn> signOns) {
        Map<SignOn, Identity> who = new LinkedHashMap<>();
        signOns.stream()
                .filter(signOn -> signOn.erasedAt().isEmpty())
                .forEach(signOn -> who.put(signOn, signOn.identity(vault)));
        if (who.isEmpty()) {
            return Map.of();
        }
        List<SignatureInvitation> near =
                invitations.lockedNear(signOns.get(0).letter(), who.values());
        Map<SignOn, List<SignatureInvitation>> meeting = new LinkedHashMap<>();
        who.forEach((signOn, identity) -> meeting.put(signOn, meeting(signOn, identity, near)));
        return meeting;
    }

    private static List<SignatureInvitation> meeting(
            SignOn signOn, Identity who, List<SignatureInvitation> near) {
        String key = Names.key(who.name());
        List<SignatureInvitation> met =
                near.stream()
                        .filter(
                                asked ->
                                        asked.organisation()
                                                        .filter(
                                                                one ->
                                                                        one.equals(
                                                                                who.organisation()))
                                                        .isPresent()
                                                || (asked.nameKey().equals(key)
                                                        && Objects.equals(
                                                                asked.country(), signOn.country())))
                        .toList();
        if (!met.isEmpty() || who.reachable().isEmpty()) {
            return met;
        }
        String email = SignatureInvitations.written(who.reachable().get().email());
        List<SignatureInvitation> sentThere =
                near.stream()
                        .filter(asked -> asked.email().filter(email::equals).isPresent())
                        .toList();
        // An address that stands for several organisations tells nothing.
        return sentThere.size() == 1 ? sentThere : List.of();
    }
}
