package org.plenary.signons;

import java.util.List;
import java.util.Optional;
import org.plenary.shared.web.Refusal;

/** What must hold for somebody to sign. */
public interface SignOnRule {
    /** All of them, in the order in which a person is told. */
    List<SignOnRule> ALL =
            List.of(
                    new OnlyWhileOpen(),
                    new OnlyPeopleSignedIn(),
                    new OnlyOrganisationsUnlessIndividualsMay(),
                    new OnlyOnce(),
                    new OnlyMandatedRepresentatives(),
                    new OnlyTheTextThatWasShown(),
                    new OnlyObserversWhereInvited(),
                    new OnlySoundNumbersOfMembers());

    /** Why this request is refused, if it is. */
    Optional<Refusal> refuses(SignOnRequest request);

    /** The first refusal of all rules. */
    static Optional<Refusal> firstRefusal(SignOnRequest request) {
        return ALL.stream().flatMap(rule -> rule.refuses(request).stream()).findFirst();
    }
}
