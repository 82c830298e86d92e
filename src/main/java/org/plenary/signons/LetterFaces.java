package org.plenary.signons;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.web.KeptAnswers;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.signons.changes.LetterExtensions;
import org.plenary.signons.counting.Remembered;
import org.plenary.signons.counting.Tallies;
import org.plenary.signons.counting.Tally;
import org.plenary.signons.reservations.Reservations;
import org.plenary.signons.translations.TranslationCorrected;
import org.plenary.signons.translations.TranslationMoved;
import org.plenary.signons.translations.TranslationViews;
import org.plenary.statements.Version;
import org.plenary.statements.Versions;
import org.plenary.statements.Visibility;
import org.plenary.text.format.Html;

/**
 * Letters as readers see them. Faces are kept for a second, and so are the answers made from them:
 * what a reader sees is two seconds old at most, and a crowd of readers costs a handful of queries
 * a second, however large it is.
 */
@ApplicationScoped
public class LetterFaces {
    static final int FIRST = 8;
    static final int PAGE = 100;
    private static final String WORLD = "001";

    /**
     * A page of a narrowed list.
     *
     * @param found how many there are on all pages
     */
    record Narrowed(List<SignatoryView> page, Found found, int number, boolean more) {}

    private record Seen(UUID letter, Audience audience) {}

    private record Wanted(UUID letter, SignOnFilter filter, int page) {}

    private final Letters letters;
    private final SignOns signOns;
    private final ListedSignOns listed;
    private final Versions versions;
    private final Tallies tallies;
    private final Reservations reservations;
    private final LetterTexts letterTexts;
    private final LetterExtensions extensions;
    private final TranslationViews translations;
    private final Vault vault;
    private final KeptAnswers answers;
    private final Remembered<Seen, Optional<LetterFace>> faces =
            new Remembered<>(Duration.ofSeconds(1));
    private final Remembered<Wanted, Narrowed> narrowed = new Remembered<>(Duration.ofSeconds(1));
    private final Remembered<UUID, RawString> texts = new Remembered<>(Duration.ofMinutes(10));

    LetterFaces(
            Letters letters,
            SignOns signOns,
            ListedSignOns listed,
            Versions versions,
            Tallies tallies,
            Reservations reservations,
            LetterTexts letterTexts,
            LetterExtensions extensions,
            TranslationViews translations,
            Vault vault,
            KeptAnswers answers) {
        this.letters = letters;
        this.signOns = signOns;
        this.listed = listed;
        this.versions = versions;
        this.tallies = tallies;
        this.reservations = reservations;
        this.letterTexts = letterTexts;
        this.extensions = extensions;
        this.translations = translations;
        this.vault = vault;
        this.answers = answers;
    }

    /** The letter's face for this person, or "there is none". */
    public LetterFace visibleTo(Actor actor, UUID id) {
        Audience audience =
                actor.signedIn()
                        ? QuarkusTransaction.requiringNew()
                                .call(
                                        () ->
                                                letters.visibleTo(actor, id)
                                                        .map(letter -> letter.audienceOf(actor))
                                                        .orElse(null))
                        : isPublic(id) ? Audience.PUBLIC : null;
        if (audience == null) {
            throw new NotVisibleException("letter " + id);
        }
        return faces.get(new Seen(id, audience), this::face)
                .orElseThrow(() -> new NotVisibleException("letter " + id));
    }

    /** Whether anybody may read it; shared caches may then keep it. */
    public boolean isPublic(UUID id) {
        return faces.get(new Seen(id, Audience.PUBLIC), this::face)
                .filter(LetterFace::forEverybody)
                .isPresent();
    }

    /** A page of a letter's signatories that pass a filter; pages are counted from 1. */
    Narrowed narrowed(UUID letter, SignOnFilter filter, int page) {
        return narrowed.get(
                new Wanted(letter, filter, page),
                wanted ->
                        QuarkusTransaction.requiringNew()
                                .call(() -> list(letters.findById(letter), filter, page)));
    }

    // Who has just signed wants to see it: this node forgets at once, others within two seconds.
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) CameToStand standing) {
        forget(standing.letter());
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SignOnWithdrawn withdrawn) {
        forget(withdrawn.subject());
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SignOnsImported imported) {
        forget(imported.subject());
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SignOnMoved moved) {
        forget(moved.subject());
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SignOnRewritten rewritten) {
        forget(rewritten.subject());
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SignOnErased erased) {
        forget(erased.subject());
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) LetterTextChanged changed) {
        forget(changed.subject());
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) LetterExtended extended) {
        forget(extended.subject());
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) TranslationCorrected corrected) {
        forget(corrected.subject());
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) TranslationMoved moved) {
        forget(moved.subject());
    }

    private void forget(UUID letter) {
        for (Audience audience : Audience.values()) {
            faces.forget(new Seen(letter, audience));
        }
        narrowed.forgetAll(wanted -> wanted.letter().equals(letter));
        answers.forget(letter);
    }

    private Optional<LetterFace> face(Seen seen) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                letters.findByIdOptional(seen.letter())
                                        .map(letter -> face(letter, seen.audience())));
    }

    private LetterFace face(Letter letter, Audience audience) {
        Version version = versions.of(letter.statement(), letter.version()).orElseThrow();
        Tally all = tallies.of(letter.id());
        List<LetterFace.Group> groups = new ArrayList<>();
        all.seenBy(Audience.PUBLIC).byRegion().entrySet().stream()
                .sorted(
                        Comparator.comparing(
                                (Map.Entry<String, Long> e) -> !e.getKey().equals(WORLD)))
                .forEach(
                        e ->
                                groups.add(
                                        new LetterFace.Group(
                                                e.getKey(),
                                                e.getValue(),
                                                first(letter, e.getKey()))));
        return new LetterFace(
                letter.id(),
                letter.href(),
                letter.title(),
                letter.addressees(),
                letter.introduction(),
                letter.language(),
                Languages.direction(Locale.forLanguageTag(letter.language())),
                letter.openedAt(),
                letter.deadline().at(),
                letter.deadline().zone().getId(),
                letter.goal().orElse(0),
                letter.allowsIndividuals(),
                letter.conditions().publicForm(),
                letter.version(),
                version.href(),
                letter.sha256(),
                texts.get(version.id(), v -> new RawString(Html.document(version.text()))),
                letter.statement().visibility() == Visibility.PUBLIC,
                audience,
                all.seenBy(audience),
                all.withheldFrom(audience),
                List.copyOf(groups),
                sealed(letter, audience),
                listed.page(letter, SignOnFilter.OBSERVERS, 0, PAGE).stream()
                        .map(SignatoryView::of)
                        .toList(),
                Footnotes.of(reservations.printed(letter), version.text(), vault),
                LetterChange.of(letter, letterTexts.of(letter), extensions.of(letter)),
                translations.languagesOf(letter),
                letter.conditions().announced(),
                listed.latest(letter).map(SignatoryView::of).orElse(null));
    }

    private List<SignatoryView> first(Letter letter, String region) {
        return listed.page(letter, SignOnFilter.region(region), 0, FIRST).stream()
                .map(SignatoryView::of)
                .toList();
    }

    private List<SignatoryView> sealed(Letter letter, Audience audience) {
        return audience == Audience.PUBLIC
                ? List.of()
                : signOns.sealed(letter, audience, 0, PAGE).stream()
                        .map(signOn -> SignatoryView.of(signOn, signOn.identity(vault).name()))
                        .toList();
    }

    private Narrowed list(Letter letter, SignOnFilter filter, int page) {
        long offset = (page - 1L) * PAGE;
        var narrow = listed.narrowed(letter, filter, offset, PAGE);
        return new Narrowed(
                narrow.page().stream().map(SignatoryView::of).toList(),
                narrow.found(),
                page,
                narrow.found().goesOnAfter(offset + narrow.page().size()));
    }
}
