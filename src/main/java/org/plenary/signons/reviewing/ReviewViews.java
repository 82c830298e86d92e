package org.plenary.signons.reviewing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plenary.shared.names.Names;
import org.plenary.shared.secrecy.Vault;
import org.plenary.signons.Identity;
import org.plenary.signons.Letter;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignOnKind;
import org.plenary.signons.SignOnState;
import org.plenary.signons.SignOns;
import org.plenary.signons.confirming.Doubt;
import org.plenary.signons.confirming.Evidence;
import org.plenary.signons.confirming.Submission;
import org.plenary.signons.confirming.Submissions;
import org.plenary.signons.reservations.Reservations;

/** Puts together what coordinators need to decide. */
@ApplicationScoped
class ReviewViews {
    private final SignOns signOns;
    private final Submissions submissions;
    private final Reservations reservations;
    private final Vault vault;

    ReviewViews(SignOns signOns, Submissions submissions, Reservations reservations, Vault vault) {
        this.signOns = signOns;
        this.submissions = submissions;
        this.reservations = reservations;
        this.vault = vault;
    }

    /** Those that wait longest first. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<ReviewView.Waiting> waiting(Letter letter, int offset, int count) {
        List<SignOn> page = signOns.in(letter, SignOnState.IN_REVIEW, offset, count);
        Map<UUID, Submission> sent = submissions.of(page.stream().map(SignOn::id).toList());
        return page.stream().map(signOn -> view(signOn, sent.get(signOn.id()))).toList();
    }

    private ReviewView.Waiting view(SignOn signOn, Submission submission) {
        Identity who = signOn.identity(vault);
        List<String> why =
                submission == null || submission.doubts().isEmpty()
                        ? List.of(signOn.reason())
                        : submission.doubts().stream().map(Doubt::messageKey).toList();
        return new ReviewView.Waiting(
                signOn.id(),
                who.name() == null ? "" : who.name(),
                signOn.kind().slug(),
                signOn.country(),
                signOn.source().slug(),
                signOn.movedAt(),
                why.stream().filter(key -> !key.isEmpty()).toList(),
                submission == null || submission.evidence() == Evidence.NONE
                        ? null
                        : "reviewing.evidence." + submission.evidence().slug(),
                who.reachable().map(Identity.Contact::name).orElse(null),
                who.role(),
                who.reachable().map(Identity.Contact::email).orElse(null),
                who.website(),
                signOn.visibility().slug(),
                signOn.onBehalfOf().isPresent() ? signOn.onBehalfOf().getAsInt() : null,
                reservations.of(signOn).stream().map(words -> words.words(vault)).toList(),
                isDuplicate(signOn, who));
    }

    private boolean isDuplicate(SignOn signOn, Identity who) {
        return who.name() != null
                && signOn.kind() == SignOnKind.ORGANISATION
                && !signOns.standingUnder(
                                signOn.letter(), Set.of(Names.key(who.name())), signOn.country())
                        .isEmpty();
    }
}
