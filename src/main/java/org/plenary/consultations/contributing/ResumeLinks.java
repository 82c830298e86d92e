package org.plenary.consultations.contributing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenary.shared.abuse.OneTimeTokens;

/**
 * The links of people who contribute without an account: whoever has one has the contribution. Only
 * the hash of a link's token is kept.
 */
@ApplicationScoped
class ResumeLinks {
    static final String PURPOSE = "resume-contribution";

    private final OneTimeTokens tokens;
    private final Duration life;

    ResumeLinks(
            OneTimeTokens tokens,
            @ConfigProperty(name = "plenary.contributions.link-life", defaultValue = "400D")
                    Duration life) {
        this.tokens = tokens;
        this.life = life;
    }

    /** A new token for a contribution; it is known only now. */
    @Transactional(Transactional.TxType.MANDATORY)
    String issue(Contribution contribution) {
        return tokens.issue(PURPOSE, contribution.id(), life);
    }

    /** None of its links works any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    void revoke(Contribution contribution) {
        tokens.revoke(PURPOSE, contribution.id());
    }

    /** The contribution that a token leads to. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<UUID> contribution(String token) {
        return tokens.look(PURPOSE, token)
                .filter(OneTimeTokens.Known::isGood)
                .map(OneTimeTokens.Known::subject);
    }
}
