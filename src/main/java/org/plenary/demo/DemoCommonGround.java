package org.plenary.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.consultations.Span;
import org.plenary.consultations.commonground.Disclosure;
import org.plenary.consultations.commonground.Naming;
import org.plenary.consultations.commonground.PlanningRounds;
import org.plenary.consultations.commonground.Round;
import org.plenary.consultations.commonground.Stand;
import org.plenary.consultations.commonground.TakingPositions;
import org.plenary.consultations.commonground.Terms;
import org.plenary.organisations.Actor;
import org.plenary.shared.time.DatabaseClock;

/**
 * Where the sample world's organisations stand: one round that ends two minutes after they have
 * answered, so that what it found can be seen, and one that stays open.
 */
@ApplicationScoped
class DemoCommonGround {
    private static final Duration SOON = Duration.ofMinutes(2);

    /** Propositions, and how the organisations answer in the order of their list. */
    private static final List<List<String>> FIRST =
            List.of(
                    List.of(
                            "No worker should pay to be recruited.",
                            "Aucun travailleur ne devrait payer pour être recruté.",
                            "Ningún trabajador debería pagar por ser contratado.",
                            "لا ينبغي أن يدفع أي عامل مقابل توظيفه.",
                            "++++++++++++"),
                    List.of(
                            "Every child goes to school, whatever papers the family has.",
                            "Chaque enfant va à l’école, quels que soient les papiers de sa famille.",
                            "Cada niño va a la escuela, tenga los papeles que tenga su familia.",
                            "يذهب كل طفل إلى المدرسة أيًّا كانت أوراق أسرته.",
                            "+++++++++o++"),
                    List.of(
                            "Our statement should name States that fall behind.",
                            "Notre déclaration devrait nommer les États en retard.",
                            "Nuestra declaración debería nombrar a los Estados rezagados.",
                            "ينبغي أن يسمي بياننا الدول المتأخرة.",
                            "-+++-+-+--+o"),
                    List.of(
                            "Clinics must never report patients to the police.",
                            "Les dispensaires ne doivent jamais signaler de patients à la police.",
                            "Las clínicas nunca deben denunciar a pacientes ante la policía.",
                            "لا يجوز للعيادات أن تبلّغ الشرطة عن المرضى.",
                            "+++++o++++++"),
                    List.of(
                            "Regional reviews matter more than the global forum.",
                            "Les examens régionaux comptent plus que le forum mondial.",
                            "Las revisiones regionales importan más que el foro mundial.",
                            "الاستعراضات الإقليمية أهم من المنتدى العالمي.",
                            "-++-+---+-o+"),
                    List.of(
                            "We ask for a fund that organisations of migrants decide on.",
                            "Nous demandons un fonds dont décident les organisations de migrants.",
                            "Pedimos un fondo sobre el que decidan las organizaciones de migrantes.",
                            "نطالب بصندوق تقرر فيه منظمات المهاجرين.",
                            "o++-+-+++o++"));

    private final PlanningRounds planning;
    private final TakingPositions taking;
    private final DatabaseClock clock;

    DemoCommonGround(PlanningRounds planning, TakingPositions taking, DatabaseClock clock) {
        this.planning = planning;
        this.taking = taking;
        this.clock = clock;
    }

    /** Plans both rounds of a consultation and answers in them. */
    void ask(UUID consultation, Actor convenor, Map<DemoOrganisation, UUID> ids) {
        Instant now = clock.now();
        Round over =
                planning.plan(
                        consultation,
                        terms("What do we share already?", now, now.plus(SOON)),
                        convenor);
        for (List<String> words : FIRST) {
            UUID asked = put(consultation, over, words, convenor);
            String answers = words.get(4);
            for (DemoOrganisation sample : DemoOrganisation.values()) {
                taking.enter(
                        consultation,
                        over.id(),
                        asked,
                        stand(answers.charAt(sample.ordinal())),
                        0,
                        sample.administrator.actingFor(ids.get(sample)));
            }
        }
        Round open =
                planning.plan(
                        consultation,
                        terms("How should our text look?", now, now.plus(Duration.ofDays(9))),
                        convenor);
        put(
                consultation,
                open,
                List.of(
                        "Two pages are enough.",
                        "Deux pages suffisent.",
                        "Bastan dos páginas.",
                        "تكفي صفحتان."),
                convenor);
        put(
                consultation,
                open,
                List.of(
                        "Each demand should say who has to act, and by when.",
                        "Chaque demande devrait dire qui doit agir, et d’ici quand.",
                        "Cada demanda debería decir quién debe actuar y cuándo.",
                        "ينبغي أن يقول كل مطلب من عليه أن يتصرف ومتى."),
                convenor);
    }

    private static Terms terms(String title, Instant from, Instant until) {
        return new Terms(
                title,
                "",
                new Span(from, until, ZoneOffset.UTC),
                Naming.SECRET,
                Disclosure.CONVENORS_MEANWHILE,
                false,
                true);
    }

    private UUID put(UUID consultation, Round round, List<String> words, Actor convenor) {
        return planning.put(
                        consultation,
                        round.id(),
                        Map.of(
                                "en", words.get(0),
                                "fr", words.get(1),
                                "es", words.get(2),
                                "ar", words.get(3)),
                        convenor)
                .id();
    }

    private static Stand stand(char sign) {
        return sign == '+' ? Stand.AGREE : sign == '-' ? Stand.DISAGREE : Stand.PASS;
    }
}
