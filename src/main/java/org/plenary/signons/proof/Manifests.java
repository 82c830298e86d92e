package org.plenary.signons.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenary.shared.audit.Seals;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.signons.Audience;
import org.plenary.signons.Letter;
import org.plenary.signons.LetterText;
import org.plenary.signons.LetterTexts;
import org.plenary.signons.Letters;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignOns;
import org.plenary.signons.counting.Tallies;
import org.plenary.signons.counting.Tally;
import org.plenary.signons.reservations.Reservation;
import org.plenary.signons.reservations.Reservations;
import org.plenary.statements.ParagraphLabels;
import org.plenary.statements.Versions;

/** Makes manifests: of a letter as it stands, and for snapshots of it. */
@ApplicationScoped
public class Manifests {
    private final Letters letters;
    private final LetterTexts texts;
    private final SignOns signOns;
    private final Reservations reservations;
    private final Versions versions;
    private final Tallies tallies;
    private final Seals seals;
    private final Vault vault;
    private final ConsistentView view;
    private final DatabaseClock clock;
    private final String origin;

    Manifests(
            Letters letters,
            LetterTexts texts,
            SignOns signOns,
            Reservations reservations,
            Versions versions,
            Tallies tallies,
            Seals seals,
            Vault vault,
            ConsistentView view,
            DatabaseClock clock,
            @ConfigProperty(name = "plenary.url") String origin) {
        this.letters = letters;
        this.texts = texts;
        this.signOns = signOns;
        this.reservations = reservations;
        this.versions = versions;
        this.tallies = tallies;
        this.seals = seals;
        this.vault = vault;
        this.view = view;
        this.clock = clock;
        this.origin = origin.replaceFirst("/$", "");
    }

    /**
     * Of what a manifest is.
     *
     * @param at the instant it speaks of
     * @param snapshot what it says about the snapshot that it is of; null for none
     */
    public record Moment(Instant at, Seals.Head journal, Map<String, Object> snapshot) {}

    /** Writes the manifest of a letter as it stands, for an audience. */
    public void write(OutputStream to, UUID id, Audience audience) {
        view.in(
                () -> {
                    Letter letter = letters.findById(id);
                    Tally tally = tallies.of(id);
                    try (Stream<SignOn> all = signOns.streamShownTo(letter, audience)) {
                        return write(
                                to,
                                letter,
                                audience,
                                all,
                                reservations.printedFor(letter, audience),
                                new Manifest.Counts(
                                        tally.organisations(),
                                        tally.individuals(),
                                        tally.observers()),
                                new Moment(clock.now(), seals.head(), null));
                    }
                });
    }

    /**
     * Writes a manifest of these sign-ons, whose names the audience may see.
     *
     * @param printed what of reservations is printed
     */
    public Manifest.Written write(
            OutputStream to,
            Letter letter,
            Audience audience,
            Stream<SignOn> shown,
            Collection<Reservation> printed,
            Manifest.Counts counts,
            Moment moment) {
        Map<UUID, List<Named.Said>> said = said(letter, printed);
        return Manifest.write(
                to,
                head(letter, audience, moment),
                shown.peek(signOns::letGo)
                        .map(s -> Named.of(s, said.getOrDefault(s.id(), List.of()), vault)),
                counts);
    }

    /** The letter's public address. */
    public String address(Letter letter) {
        return origin + letter.href();
    }

    private Map<String, Object> head(Letter letter, Audience audience, Moment moment) {
        Map<String, Object> head = new TreeMap<>();
        head.put("format", Manifest.FORMAT);
        head.put("audience", audience.slug());
        head.put("at", moment.at().truncatedTo(ChronoUnit.MILLIS));
        head.put(
                "journal",
                ordered("number", moment.journal().number(), "sha256", moment.journal().hash()));
        head.put("letter", letterMembers(letter));
        head.put("snapshot", moment.snapshot());
        List<LetterText> bound =
                texts.of(letter).stream().filter(t -> !t.at().isAfter(moment.at())).toList();
        LetterText present = bound.get(bound.size() - 1);
        head.put(
                "text",
                ordered(
                        "version", present.version(),
                        "sha256", present.sha256(),
                        "language", letter.language()));
        head.put("texts", bound.stream().map(Manifests::textMembers).toList());
        return head;
    }

    private Map<String, Object> letterMembers(Letter letter) {
        Map<String, Object> members = new TreeMap<>();
        members.put("id", letter.id());
        members.put("title", letter.title());
        members.put("addressees", letter.addressees());
        members.put("address", address(letter));
        members.put("statement", letter.statement().id());
        members.put("openedAt", letter.openedAt().truncatedTo(ChronoUnit.MILLIS));
        members.put("deadline", letter.deadline().at().truncatedTo(ChronoUnit.MILLIS));
        members.put("zone", letter.deadline().zone().getId());
        return members;
    }

    private static Map<String, Object> textMembers(LetterText text) {
        Map<String, Object> members = new TreeMap<>();
        members.put("ordinal", text.ordinal());
        members.put("version", text.version());
        members.put("sha256", text.sha256());
        members.put("change", text.change().slug());
        members.put("at", text.at().truncatedTo(ChronoUnit.MILLIS));
        members.put("renewalAsked", text.renewal());
        return members;
    }

    private Map<UUID, List<Named.Said>> said(Letter letter, Collection<Reservation> printed) {
        if (printed.isEmpty()) {
            return Map.of();
        }
        Map<String, String> labels =
                ParagraphLabels.byId(
                        versions.of(letter.statement(), letter.version())
                                .orElseThrow()
                                .text()
                                .numbered());
        return printed.stream()
                .collect(
                        Collectors.groupingBy(
                                r -> r.signOn().id(),
                                Collectors.mapping(
                                        r ->
                                                new Named.Said(
                                                        r.kind().slug(),
                                                        r.paragraph()
                                                                .map(p -> labels.getOrDefault(p, p))
                                                                .orElse(null),
                                                        r.words(vault)),
                                        Collectors.toList())));
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> members = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }
}
