package org.plenary.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Contact;
import org.plenary.consultations.Details;
import org.plenary.consultations.Equipping;
import org.plenary.consultations.Founding;
import org.plenary.consultations.Participation;
import org.plenary.consultations.PhaseKind;
import org.plenary.consultations.PhasePlan;
import org.plenary.consultations.Planning;
import org.plenary.consultations.Reach;
import org.plenary.consultations.Readers;
import org.plenary.consultations.Span;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Coalition;
import org.plenary.organisations.Level;
import org.plenary.organisations.Role;
import org.plenary.shared.time.DatabaseClock;

/** The sample world's consultations: two local ones, and the way up to the global one. */
@ApplicationScoped
class DemoConsultations {
    private final Founding founding;
    private final Planning planning;
    private final Equipping equipping;
    private final DemoQuestions questions;
    private final DemoVoices voices;
    private final DemoFindings findings;
    private final DatabaseClock clock;

    DemoConsultations(
            Founding founding,
            Planning planning,
            Equipping equipping,
            DemoQuestions questions,
            DemoVoices voices,
            DemoFindings findings,
            DatabaseClock clock) {
        this.founding = founding;
        this.planning = planning;
        this.equipping = equipping;
        this.questions = questions;
        this.voices = voices;
        this.findings = findings;
        this.clock = clock;
    }

    /** Asks at every level; returns the global one. */
    Consultation ask(Coalition coalition, Map<DemoOrganisation, UUID> ids) {
        UUID secretariat = ids.get(DemoOrganisation.SECRETARIAT);
        UUID atlas = ids.get(DemoOrganisation.ATLAS);
        UUID sahel = ids.get(DemoOrganisation.SAHEL);
        Actor amina = DemoPerson.AMINA.actingFor(secretariat, Role.COORDINATOR);
        Instant day = clock.now().truncatedTo(ChronoUnit.DAYS);

        Consultation global =
                begin(
                        coalition,
                        secretariat,
                        new Asked(
                                "What should we ask of the 2027 regional reviews?",
                                "en",
                                """
                                States will meet in five regions between February and June 2027 to review how the Global \
                                Compact for Migration has been carried out. Last time, civil society arrived with eleven \
                                separate position papers. Delegates told us they read two of them.

                                This time we want one text, short enough to be read and backed widely enough to be quoted.
                                """,
                                Reach.of(Level.GLOBAL, "", ""),
                                List.of("regional reviews", "participation"),
                                List.of("gcm-5", "gcm-6", "gcm-23", "gcm-p10"),
                                List.of("en", "fr", "es", "ar"),
                                "Amina Haddad, consultations lead",
                                Participation.PUBLIC),
                        amina);
        cycle(global, amina, day, 21, 11, ZoneOffset.UTC);
        planning.note(global.id(), "What we heard, published", on(day, 19), amina);
        planning.note(global.id(), "First draft, published", on(day, 29), amina);
        equipping.link(
                global.id(),
                "Global Compact for Safe, Orderly and Regular Migration",
                "en",
                "https://undocs.org/A/RES/73/195",
                amina);

        Consultation regional =
                begin(
                        coalition,
                        sahel,
                        new Asked(
                                "Que demander à l’examen régional pour l’Afrique ?",
                                "fr",
                                "L’examen régional se tient en avril. Nous réunissons ce que disent les consultations "
                                        + "nationales, et ce que vous y ajoutez.",
                                Reach.of(Level.REGIONAL, "002", ""),
                                List.of("regional reviews"),
                                List.of("gcm-5", "gcm-8"),
                                List.of("fr", "en", "ar"),
                                "Observatoire de la mobilité au Sahel",
                                Participation.MEMBERS),
                        amina);
        cycle(regional, amina, day, 14, 14, ZoneId.of("Africa/Niamey"));

        Consultation national =
                begin(
                        coalition,
                        atlas,
                        new Asked(
                                "ماذا نطلب من المغرب في الاستعراض الإقليمي؟",
                                "ar",
                                "نجمع هنا ما قيل في المدن، ونسأل المنظمات في البلد كله عما ينبغي أن يتغير.",
                                Reach.of(Level.NATIONAL, "MA", ""),
                                List.of("الخدمات"),
                                List.of("gcm-15"),
                                List.of("ar", "fr"),
                                "جمعية جسور الأطلس",
                                Participation.PUBLIC),
                        amina);
        cycle(national, amina, day, 9, 19, ZoneId.of("Africa/Casablanca"));

        Consultation tangier =
                local(coalition, atlas, amina, "ما الذي يعيق وصولكم إلى المستشفى؟", "طنجة");
        cycle(tangier, amina, day, 30, -4, ZoneId.of("Africa/Casablanca"));
        Consultation oujda =
                local(coalition, atlas, amina, "ما الذي يعيق أطفالكم عن المدرسة؟", "وجدة");
        cycle(oujda, amina, day, 3, 25, ZoneId.of("Africa/Casablanca"));

        questions.words(
                global.id(),
                amina,
                "Which promise should every State leave the reviews with?",
                "What has changed for the better where you work, and who made it change?");
        questions.one(
                global.id(),
                amina,
                "How should people on the move take part in the reviews?",
                "As members of delegations",
                "In hearings of their own",
                "Through organisations they choose");
        questions.agreement(
                global.id(),
                amina,
                "Do you agree?",
                "Our statement should be no longer than two pages.");
        questions.words(
                regional.id(),
                amina,
                "Que doit-il changer d’ici deux ans dans votre pays ?",
                "Quels faits pouvez-vous apporter à l’examen ?");
        questions.words(
                national.id(),
                amina,
                "ما أول ما ينبغي أن يتغير؟",
                "ما الذي نجح في مدينتكم ويمكن أن ينجح في غيرها؟");
        questions.words(tangier.id(), amina, "ما الذي منعكم من العلاج؟", "من ساعدكم، وكيف؟");
        questions.words(
                oujda.id(), amina, "ما الذي طُلب منكم عند التسجيل؟", "ماذا قالت لكم المدرسة؟");

        founding.feed(tangier.id(), national.id(), amina);
        founding.feed(oujda.id(), national.id(), amina);
        founding.feed(national.id(), regional.id(), amina);
        founding.feed(regional.id(), global.id(), amina);
        founding.offerAsTemplate(global.id(), true, amina);
        findings.find(
                new DemoFindings.Way(tangier, national, regional, global),
                voices.speak(global, tangier, amina),
                amina,
                DemoPerson.TOMASZ.actingFor(secretariat, Role.COORDINATOR));
        return global;
    }

    private record Asked(
            String title,
            String language,
            String purpose,
            Reach reach,
            List<String> themes,
            List<String> terms,
            List<String> languages,
            String contact,
            Participation participation) {}

    private Consultation local(
            Coalition coalition, UUID convenor, Actor actor, String title, String place) {
        return begin(
                coalition,
                convenor,
                new Asked(
                        title,
                        "ar",
                        "نريد أن نسمع ممن يعيشون هذا كل يوم. ما تقولونه يصل إلى المشاورة الوطنية.",
                        Reach.of(Level.LOCAL, "MA", place),
                        List.of("الخدمات"),
                        List.of("gcm-15"),
                        List.of("ar", "fr"),
                        "جمعية جسور الأطلس",
                        Participation.PUBLIC),
                actor);
    }

    private Consultation begin(Coalition coalition, UUID convenor, Asked asked, Actor actor) {
        return founding.found(
                coalition,
                convenor,
                new Details(
                        asked.title(),
                        asked.language(),
                        asked.purpose().strip(),
                        asked.reach(),
                        asked.themes(),
                        asked.terms(),
                        asked.languages(),
                        "",
                        asked.participation(),
                        Set.of(),
                        Readers.EVERYBODY,
                        new Contact(asked.contact(), "secretariat@commonpassage.example")),
                actor);
    }

    /** Preparing, answering from so many days ago to so many days ahead, analysing, reporting. */
    private void cycle(
            Consultation consultation, Actor actor, Instant day, int ago, int ahead, ZoneId zone) {
        phase(consultation, PhaseKind.PREPARING, day, -ago - 20, -ago, zone, actor);
        phase(consultation, PhaseKind.OPEN, day, -ago, ahead, zone, actor);
        phase(consultation, PhaseKind.ANALYSING, day, ahead, ahead + 8, zone, actor);
        phase(consultation, PhaseKind.DRAFTING, day, ahead + 8, ahead + 20, zone, actor);
        phase(consultation, PhaseKind.REPORTING, day, ahead + 20, ahead + 40, zone, actor);
        founding.publish(consultation.id(), actor);
    }

    private void phase(
            Consultation consultation,
            PhaseKind kind,
            Instant day,
            int from,
            int until,
            ZoneId zone,
            Actor actor) {
        planning.plan(
                consultation.id(),
                new PhasePlan(
                        kind,
                        "",
                        "",
                        new Span(
                                day.plus(Duration.ofDays(from)),
                                day.plus(Duration.ofDays(until)),
                                zone)),
                actor);
    }

    private static LocalDate on(Instant day, int ahead) {
        return day.atZone(ZoneOffset.UTC).toLocalDate().plusDays(ahead);
    }
}
