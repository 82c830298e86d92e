package org.plenary.signons;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Mandate;

/**
 * Somebody wants to sign: all that the rules need to know, gathered beforehand.
 *
 * @param organisation in whose name, null for a person's own or if none is chosen
 * @param mandate by which the person may sign for the organisation now
 * @param confirmedMember whether the identity service confirms the person's membership now
 * @param shownSha256 the hash of the words the person had before them
 * @param standing the sign-on that stands already, as their own or under their name
 * @param manner how they want to sign
 * @param now by the database's clock
 */
public record SignOnRequest(
        Letter letter,
        SignOnKind kind,
        Actor actor,
        UUID organisation,
        Optional<Mandate> mandate,
        boolean confirmedMember,
        String shownSha256,
        Optional<SignOn> standing,
        Manner manner,
        Instant now) {}
