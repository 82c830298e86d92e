package org.plenary.signons.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenary.organisations.StakeholderCategory;
import org.plenary.signons.Audience;
import org.plenary.signons.Letter;
import org.plenary.signons.Letters;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignOns;
import org.plenary.signons.counting.Tallies;
import org.plenary.signons.counting.Tally;
import org.plenary.statements.Visibility;

/** What an event says, as JSON: what everybody may see at the moment it is sent, and no more. */
@ApplicationScoped
class Payloads {
    /** The envelope that the specification asks for. */
    record Payload(String type, Instant timestamp, Object data) {}

    /** What every event about a letter says. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(LetterData letter, Count count, SignOnData signOn) {}

    record LetterData(UUID id, String url, String title, Instant deadline) {}

    record Count(long total, long organisations, long individuals) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SignOnData(
            UUID id,
            String name,
            String kind,
            Boolean observer,
            String country,
            String region,
            String category,
            Instant at) {}

    private final Letters letters;
    private final SignOns signOns;
    private final Tallies tallies;
    private final ObjectMapper json;
    private final String url;

    Payloads(
            Letters letters,
            SignOns signOns,
            Tallies tallies,
            ObjectMapper json,
            @ConfigProperty(name = "plenary.url") String url) {
        this.letters = letters;
        this.signOns = signOns;
        this.tallies = tallies;
        this.json = json;
        this.url = url.replaceFirst("/$", "");
    }

    /** The body of a delivery; nothing where the letter is not, or no longer, public. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<String> of(WebhookDelivery delivery) {
        if (delivery.type() == EventType.TEST) {
            return Optional.of(written(new Payload(EventType.TEST.slug(), delivery.at(), "hello")));
        }
        return letters.findByIdOptional(delivery.letter())
                .filter(letter -> letter.statement().visibility() == Visibility.PUBLIC)
                .map(letter -> written(payload(delivery, letter)));
    }

    private Payload payload(WebhookDelivery delivery, Letter letter) {
        Tally tally = tallies.of(letter.id()).seenBy(Audience.PUBLIC);
        return new Payload(
                delivery.type().slug(),
                delivery.at(),
                new Data(
                        new LetterData(
                                letter.id(),
                                url + letter.href(),
                                letter.title(),
                                letter.deadline().at()),
                        new Count(tally.total(), tally.organisations(), tally.individuals()),
                        delivery.signOn() == null ? null : signOn(letter, delivery.signOn())));
    }

    // A name is told while it stands; of one that was taken back only the id is left.
    private SignOnData signOn(Letter letter, UUID id) {
        return signOns.seenBy(Audience.PUBLIC, letter, id)
                .map(Payloads::named)
                .orElseGet(() -> new SignOnData(id, null, null, null, null, null, null, null));
    }

    private static SignOnData named(SignOn signOn) {
        return new SignOnData(
                signOn.id(),
                signOn.name().orElseThrow(),
                signOn.kind().slug(),
                signOn.observer(),
                signOn.country(),
                signOn.region(),
                signOn.category().map(StakeholderCategory::slug).orElse(null),
                signOn.movedAt());
    }

    private String written(Payload payload) {
        try {
            return json.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
