package org.plenary.signons.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Mandates;
import org.plenary.shared.audit.Seals;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.signons.Identity;
import org.plenary.signons.Letter;
import org.plenary.signons.Letters;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignOns;

/** Puts together what can be proven of one sign-on, for those who may see its name. */
@ApplicationScoped
class SignOnProofs {
    private final Letters letters;
    private final SignOns signOns;
    private final Mandates mandates;
    private final Seals seals;
    private final Vault vault;

    SignOnProofs(Letters letters, SignOns signOns, Mandates mandates, Seals seals, Vault vault) {
        this.letters = letters;
        this.signOns = signOns;
        this.mandates = mandates;
        this.seals = seals;
        this.vault = vault;
    }

    /** The proof of a sign-on, or "there is no such sign-on" where its name is withheld. */
    @Transactional
    SignOnProof visibleTo(Actor actor, UUID letterId, UUID id) {
        Letter letter = letters.shown(actor, letterId);
        SignOn signOn =
                signOns.seenBy(letter.audienceOf(actor), letter, id)
                        .orElseThrow(() -> new NotVisibleException("sign-on " + id));
        Identity who = signOn.identity(vault);
        return new SignOnProof(
                id,
                letter.href(),
                letter.title(),
                who.name(),
                signOn.visibility().sealed(),
                signOn.kind().slug(),
                signOn.country(),
                signOn.observer(),
                signOn.at(),
                signOn.movedAt(),
                signOn.version(),
                letter.statement().href() + "/versions/" + signOn.version(),
                signOn.sha256(),
                signOn.language(),
                letter.binds(signOn.sha256()),
                signOn.source().slug(),
                authority(who, signOn),
                entries(letter, signOn));
    }

    private SignOnProof.Authority authority(Identity who, SignOn signOn) {
        return who.mandate() == null
                ? null
                : mandates.findByIdOptional(who.mandate())
                        .map(
                                mandate ->
                                        new SignOnProof.Authority(
                                                mandate.id(),
                                                mandate.validFrom(),
                                                mandate.validUntil().orElse(null),
                                                mandate.inForce(signOn.at())))
                        .orElse(null);
    }

    private List<ProofView.Entry> entries(Letter letter, SignOn signOn) {
        return seals
                .about(letter.id(), "signOn", signOn.id(), List.of(signOn.at(), signOn.movedAt()))
                .stream()
                .map(e -> new ProofView.Entry(e.kind(), e.at(), e.number(), null, null))
                .toList();
    }
}
