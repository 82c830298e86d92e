package org.plenary.demo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Role;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.time.Deadline;
import org.plenary.signons.Declaration;
import org.plenary.signons.Letter;
import org.plenary.signons.LetterTerms;
import org.plenary.signons.Letters;
import org.plenary.signons.Manner;
import org.plenary.signons.NameVisibility;
import org.plenary.signons.OpeningLetters;
import org.plenary.signons.SignOnState;
import org.plenary.signons.SignOns;
import org.plenary.signons.Signing;
import org.plenary.signons.campaign.InvitingToSign;
import org.plenary.signons.lists.DoubtfulRows;
import org.plenary.signons.lists.ImportingLists;
import org.plenary.signons.overview.NotingEvents;
import org.plenary.signons.reservations.Reservations;
import org.plenary.signons.reservations.Wording;
import org.plenary.signons.reservations.WordingKind;
import org.plenary.signons.reservations.Wordings;
import org.plenary.signons.translations.LetterTranslation;
import org.plenary.signons.translations.TranslatedWords;
import org.plenary.signons.translations.Translating;
import org.plenary.signons.translations.TranslationState;
import org.plenary.statements.Version;
import org.plenary.text.format.TextFormat;

/**
 * The sample world's open letter: some organisations signed on paper before, others sign here, a
 * few have yet to.
 */
@ApplicationScoped
class DemoLetter {
    private static final Set<DemoOrganisation> NOT_YET =
            EnumSet.of(DemoOrganisation.SAHEL, DemoOrganisation.NORDIC, DemoOrganisation.VOLTA);

    private final OpeningLetters opening;
    private final ImportingLists importing;
    private final Signing signing;
    private final Letters letters;
    private final InvitingToSign inviting;
    private final NotingEvents noting;
    private final Reservations reservations;
    private final Wordings wordings;
    private final SignOns signOns;
    private final Translating translating;
    private final DatabaseClock clock;

    DemoLetter(
            OpeningLetters opening,
            ImportingLists importing,
            Signing signing,
            Letters letters,
            InvitingToSign inviting,
            NotingEvents noting,
            Reservations reservations,
            Wordings wordings,
            SignOns signOns,
            Translating translating,
            DatabaseClock clock) {
        this.opening = opening;
        this.importing = importing;
        this.signing = signing;
        this.letters = letters;
        this.inviting = inviting;
        this.noting = noting;
        this.reservations = reservations;
        this.wordings = wordings;
        this.signOns = signOns;
        this.translating = translating;
        this.clock = clock;
    }

    UUID open(Version version, UUID secretariat) {
        Actor amina = DemoPerson.AMINA.actingFor(secretariat, Role.COORDINATOR);
        var zone = ZoneId.of("Africa/Dakar");
        var closing =
                clock.now().plus(Duration.ofDays(19)).truncatedTo(ChronoUnit.DAYS).minusSeconds(60);
        Letter letter =
                opening.open(
                        version,
                        new LetterTerms(
                                "Moving with dignity",
                                "To the heads of delegation at the regional reviews of the Global Compact for Safe,"
                                        + " Orderly and Regular Migration",
                                "Forty organisations wrote this text together over three rounds. We ask you to answer"
                                        + " it, paragraph by paragraph.",
                                new Deadline(closing, zone),
                                75,
                                true),
                        amina);
        byte[] list =
                DemoStatement.resource("earlier-signatories.csv").getBytes(StandardCharsets.UTF_8);
        var batch = importing.upload(letter, "earlier-signatories.csv", list, amina);
        importing.confirm(batch, Map.of(), DoubtfulRows.LEAVE_OUT, amina);
        inviting.inviteMembers(letter, amina);
        noting.note(
                letter,
                LocalDate.ofInstant(letter.openedAt(), zone),
                "Letter opened, members invited",
                amina);
        translate(letter, amina);
        return letter.id();
    }

    /** One that the coalition stands behind, and one to help readers. */
    private void translate(Letter letter, Actor amina) {
        LetterTranslation french =
                shown(
                        letter,
                        "fr",
                        "final.fr.md",
                        "Se déplacer dans la dignité",
                        "Aux chefs de délégation aux examens régionaux du Pacte mondial pour des migrations sûres,"
                                + " ordonnées et régulières",
                        "Quarante organisations ont écrit ce texte ensemble, en trois tours. Nous vous demandons d’y"
                                + " répondre, paragraphe par paragraphe.",
                        amina);
        translating.move(
                letter.id(), french.id(), french.revision(), TranslationState.OFFICIAL, amina);
        shown(
                letter,
                "ar",
                "final.ar.md",
                "التنقّل بكرامة",
                "إلى رؤساء الوفود في الاستعراضات الإقليمية للاتفاق العالمي من أجل الهجرة الآمنة والمنظمة والنظامية",
                "كتبت أربعون منظمة هذا النص معًا في ثلاث جولات. ونطلب منكم أن تجيبوا عنه فقرة فقرة.",
                amina);
    }

    private LetterTranslation shown(
            Letter letter,
            String language,
            String file,
            String title,
            String addressees,
            String introduction,
            Actor amina) {
        LetterTranslation draft =
                translating.add(
                        letter.id(),
                        letter.version(),
                        language,
                        new TranslatedWords(
                                title,
                                addressees,
                                introduction,
                                TextFormat.MARKDOWN.read(DemoStatement.resource(file)).text()),
                        amina);
        return translating.move(
                letter.id(), draft.id(), draft.revision(), TranslationState.UNOFFICIAL, amina);
    }

    void sign(UUID letter, Map<DemoOrganisation, UUID> organisations) {
        String sha256 =
                QuarkusTransaction.requiringNew().call(() -> letters.findById(letter).sha256());
        organisations.forEach(
                (sample, id) -> {
                    if (!NOT_YET.contains(sample)) {
                        signing.sign(
                                letter,
                                Declaration.forOrganisation(id, "Director", sha256)
                                        .in(manner(sample)),
                                sample.administrator.actingFor(id));
                    }
                });
        QuarkusTransaction.requiringNew().run(() -> agreeToWordings(letter));
    }

    /** One withholds its name, one has a reservation, one speaks for its members. */
    private static Manner manner(DemoOrganisation sample) {
        return switch (sample) {
            case STEPPE -> Manner.shownTo(NameVisibility.COORDINATORS);
            case ANDES ->
                    Manner.plain()
                            .with(
                                    List.of(
                                            new Wording(
                                                    WordingKind.RESERVATION,
                                                    null,
                                                    "Endosamos la carta y nos apartamos de la palabra"
                                                            + " «ordenada» donde califica a la migración.")));
            case PACIFIC -> new Manner(NameVisibility.EVERYBODY, false, 12, List.of(), false);
            default -> Manner.plain();
        };
    }

    private void agreeToWordings(UUID letter) {
        Letter opened = letters.findById(letter);
        UUID secretariat = opened.statement().coalition().secretariat();
        Actor amina = DemoPerson.AMINA.actingFor(secretariat, Role.COORDINATOR);
        signOns.in(opened, SignOnState.IN_REVIEW, 0, 10).stream()
                .flatMap(waiting -> reservations.of(waiting).stream())
                .forEach(reservation -> wordings.approve(reservation, amina));
    }
}
