package org.plenary.signons.proof;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What can be proven of one sign-on.
 *
 * @param sealed whether not everybody may see the name
 * @param country ISO 3166-1 alpha-2, null for a network of several countries
 * @param signedAt when it was signed; {@code since} since when it counts
 * @param present whether the text that was signed is the one that the letter binds now
 * @param authority the mandate under which it was signed, null if there is none or it is known to
 *     coordinators only
 * @param entries what the journal says of it
 */
record SignOnProof(
        UUID id,
        String letterHref,
        String letter,
        String name,
        boolean sealed,
        String kind,
        String country,
        boolean observer,
        Instant signedAt,
        Instant since,
        int version,
        String versionHref,
        String sha256,
        String language,
        boolean present,
        String source,
        Authority authority,
        List<ProofView.Entry> entries) {
    /**
     * A mandate of the organisation to sign in its name.
     *
     * @param until null for until it is ended
     * @param inForce whether it held when it was signed
     */
    record Authority(UUID mandate, Instant from, Instant until, boolean inForce) {}

    public String sourceKey() {
        return "proof.source." + source;
    }

    public String explanationKey() {
        return "proof.rests-on." + source;
    }
}
