package org.plenary.signons.confirming;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.plenary.organisations.StakeholderCategory;
import org.plenary.shared.geo.Geo;
import org.plenary.shared.secrecy.Vault;
import org.plenary.signons.Identity;
import org.plenary.signons.Letter;
import org.plenary.signons.Manner;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignOnState;
import org.plenary.signons.Signatory;
import org.plenary.signons.Source;
import org.plenary.signons.reservations.Wording;
import org.plenary.signons.reservations.WordingKind;
import org.plenary.signons.reservations.Wordings;

/** Makes sign-ons of what was said in the public form. */
@ApplicationScoped
class FormSignOns {
    private final Vault vault;

    FormSignOns(Vault vault) {
        this.vault = vault;
    }

    /** A sign-on that counts, or waits for coordinators if there is any doubt or wording. */
    SignOn of(Letter letter, Said said, Set<Doubt> doubts, Instant now) {
        String country = said.country().isEmpty() ? null : said.country();
        List<Wording> wordings = wordings(said);
        SignOn signOn =
                new SignOn(
                        letter,
                        said.kind(),
                        Source.FORM,
                        new Signatory(
                                said.name(),
                                country,
                                country == null
                                        ? Geo.WORLD
                                        : Geo.regionOf(country).orElse(Geo.WORLD),
                                category(said)),
                        Identity.named(said.name())
                                .withRole(said.role().isEmpty() ? null : said.role())
                                .reachedBy(
                                        new Identity.Contact(
                                                said.contact(), said.email(), said.language()),
                                        said.website().isEmpty() ? null : said.website()),
                        new Manner(
                                said.visibility(),
                                false,
                                said.members() < 2 ? null : said.members(),
                                wordings,
                                false),
                        doubts.isEmpty() && wordings.isEmpty()
                                ? SignOnState.EFFECTIVE
                                : SignOnState.IN_REVIEW,
                        vault,
                        now);
        if (!doubts.isEmpty()) {
            return signOn.waitingBecause(
                    doubts.stream().sorted().findFirst().orElseThrow().messageKey());
        }
        return wordings.isEmpty() ? signOn : signOn.waitingBecause(Wordings.WAITS);
    }

    static List<Wording> wordings(Said said) {
        return said.words().isEmpty()
                ? List.of()
                : List.of(new Wording(WordingKind.POSITION, null, said.words()));
    }

    private static StakeholderCategory category(Said said) {
        return Arrays.stream(StakeholderCategory.values())
                .filter(one -> one.slug().equals(said.category()))
                .findFirst()
                .orElse(null);
    }
}
