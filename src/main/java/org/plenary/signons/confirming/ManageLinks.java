package org.plenary.signons.confirming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenary.shared.abuse.OneTimeTokens;
import org.plenary.signons.Letter;
import org.plenary.signons.SignOn;

/**
 * The personal links of people who signed without an account. Unlike the link that confirms, such a
 * link is looked through many times; it is void once the names are erased.
 */
@ApplicationScoped
public class ManageLinks {
    private static final String MANAGE = "manage-sign-on";

    private final OneTimeTokens tokens;
    private final SubmissionSettings settings;
    private final String site;

    ManageLinks(
            OneTimeTokens tokens,
            SubmissionSettings settings,
            @ConfigProperty(name = "plenary.url") String site) {
        this.tokens = tokens;
        this.settings = settings;
        this.site = site;
    }

    /** A new link to a sign-on, for a mail to its signatory. */
    @Transactional(Transactional.TxType.MANDATORY)
    public String link(SignOn signOn) {
        return links(signOn.letter(), List.of(signOn)).get(signOn.id());
    }

    /** New links to several sign-ons of a letter, by sign-on. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<UUID, String> links(Letter letter, List<SignOn> signOns) {
        Map<UUID, String> links =
                tokens.issue(
                        MANAGE, signOns.stream().map(SignOn::id).toList(), settings.manageFor());
        links.replaceAll((signOn, token) -> site + letter.href() + "/my-signature/" + token);
        return links;
    }

    /** The sign-on that a link's token leads to. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<UUID> signOn(String token) {
        return tokens.look(MANAGE, token)
                .filter(OneTimeTokens.Known::isGood)
                .map(OneTimeTokens.Known::subject);
    }

    /** Makes every link to a sign-on useless. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void revoke(UUID signOn) {
        tokens.revoke(MANAGE, signOn);
    }
}
