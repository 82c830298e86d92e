package org.plenary.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.contributing.Answer;
import org.plenary.consultations.contributing.Passage;
import org.plenary.consultations.findings.Confidence;
import org.plenary.consultations.findings.Content;
import org.plenary.consultations.findings.Finding;
import org.plenary.consultations.findings.Promoting;
import org.plenary.consultations.findings.Promotion;
import org.plenary.consultations.findings.WritingFindings;
import org.plenary.consultations.reporting.Deciding;
import org.plenary.consultations.reporting.Decision;
import org.plenary.consultations.reporting.Outcome;
import org.plenary.consultations.reporting.PublishingReports;
import org.plenary.organisations.Actor;

/**
 * What the sample world found: from a hospital's door in Tangier up to the global consultation, and
 * back to those who spoke with what became of it.
 */
@ApplicationScoped
class DemoFindings {
    private final WritingFindings writing;
    private final Promoting promoting;
    private final Deciding deciding;
    private final PublishingReports reports;

    DemoFindings(
            WritingFindings writing,
            Promoting promoting,
            Deciding deciding,
            PublishingReports reports) {
        this.writing = writing;
        this.promoting = promoting;
        this.deciding = deciding;
        this.reports = reports;
    }

    /** The consultations, from the ground up. */
    record Way(
            Consultation tangier,
            Consultation national,
            Consultation regional,
            Consultation global) {}

    /**
     * Writes findings and takes them up the way, decides on them and reports.
     *
     * @param said the first answers, by consultation
     * @param writer who writes
     * @param second who agrees
     */
    void find(Way way, Map<UUID, List<Answer>> said, Actor writer, Actor second) {
        Hands hands = new Hands(writer, second);
        List<Answer> onTheGround = said.get(way.tangier().id());
        List<Answer> everywhere = said.get(way.global().id());
        UUID door =
                hands.finding(
                        way.tangier(),
                        content(
                                "ar",
                                "يُسأل الناس عن أوراق لا يملكونها قبل أن يُسألوا عن مرضهم",
                                "يُطلب عند باب المستشفى إثبات الإقامة أو العنوان، فيعود المرضى إلى بيوتهم دون علاج.",
                                "gcm-15",
                                "تحدث عن ذلك كل من سمعناهم في المدينة."),
                        onTheGround);
        Promotion offered = promoting.promote(way.tangier().id(), door, writer);
        Promotion national =
                promoting.decide(
                        way.national().id(), offered.id(), Promotion.State.AS_IT_IS, "", writer);
        UUID countrywide = national.became().orElseThrow();
        hands.agreed(way.national(), countrywide);
        UUID african =
                hands.above(
                        way.national(),
                        countrywide,
                        way.regional(),
                        content(
                                "fr",
                                "L’hôpital demande des papiers avant de demander où l’on a mal",
                                "Sans preuve de résidence ou d’adresse, des personnes **repartent sans soins**. "
                                        + "Des associations prêtent leur adresse pour que cela cesse.",
                                "gcm-15",
                                "Un pays l’a entendu dans ses villes ; d’autres consultations nationales manquent."),
                        List.of());
        UUID care =
                hands.above(
                        way.regional(),
                        african,
                        way.global(),
                        content(
                                "en",
                                "People stay away from care because they are asked for papers",
                                "Clinics and hospitals ask for proof of residence or of an address. People **stay away until"
                                        + " it is too late**; where a hospital said that it treats everybody and reports"
                                        + " nobody, more came.",
                                "gcm-15",
                                "A region found it, and nurses elsewhere say the same."),
                        of(everywhere, "clinics"));
        UUID fees =
                hands.finding(
                        way.global(),
                        content(
                                "en",
                                "Workers pay for being recruited",
                                "Recruiters ask for **up to a year's wages** before the first day of work.",
                                "gcm-6",
                                "Said on two continents; nobody said otherwise."),
                        of(everywhere, "recrut", "recruit"));

        deciding.onFinding(
                way.global().id(),
                care,
                new Decision(
                        Outcome.ADOPTED,
                        "The first draft asks every State for clinics that treat everybody and report nobody.",
                        Map.of(
                                "fr",
                                "Le premier projet demande à chaque État des dispensaires qui soignent tout le monde"
                                        + " et ne signalent personne.",
                                "es",
                                "El primer borrador pide a cada Estado clínicas que atiendan a todas las personas y"
                                        + " no denuncien a nadie.",
                                "ar",
                                "تطالب المسودة الأولى كل دولة بعيادات تعالج الجميع ولا تبلّغ عن أحد."),
                        ""),
                0,
                writer);
        deciding.onFinding(
                way.global().id(),
                fees,
                new Decision(
                        Outcome.PARTLY,
                        "The draft asks that employers pay. It does not say by when: we could not agree on a year.",
                        Map.of(
                                "fr",
                                "Le projet demande que les employeurs paient. Il ne dit pas d’ici quand : nous n’avons"
                                        + " pas pu nous accorder sur une année."),
                        ""),
                0,
                writer);
        deciding.settle(way.global().id(), writer);
        reports.introduce(
                way.tangier().id(),
                "سألنا في طنجة عما يعيق الوصول إلى المستشفى. هذا ما سمعناه، وهذا ما آل إليه حتى المستوى العالمي.",
                0,
                writer);
        reports.publish(way.tangier().id(), null, writer);
        reports.introduce(
                way.global().id(),
                "We asked at four levels. This is an **interim report**: the consultation is still open.",
                0,
                writer);
        reports.publish(way.global().id(), null, writer);
    }

    private static List<Answer> of(List<Answer> said, String... words) {
        return said.stream()
                .filter(
                        answer ->
                                Arrays.stream(words).anyMatch(answer.given().allWords()::contains))
                .toList();
    }

    private static Content content(
            String language, String title, String words, String terms, String reasons) {
        return new Content(title, language, words, terms, Confidence.MEDIUM, reasons, "");
    }

    /** Two people who work on findings together. */
    private final class Hands {
        private final Actor writer;
        private final Actor second;

        private Hands(Actor writer, Actor second) {
            this.writer = writer;
            this.second = second;
        }

        private UUID finding(Consultation in, Content content, List<Answer> behind) {
            Finding made = writing.begin(in.id(), content, writer);
            ground(in, made.id(), behind);
            agreed(in, made.id());
            return made.id();
        }

        /** A finding that stands on one from below. */
        private UUID above(
                Consultation from,
                UUID below,
                Consultation into,
                Content content,
                List<Answer> behind) {
            Promotion offered = promoting.promote(from.id(), below, writer);
            promoting.decide(into.id(), offered.id(), Promotion.State.EVIDENCE, "", writer);
            Finding made = writing.begin(into.id(), content, writer);
            writing.addFinding(into.id(), made.id(), below, writer);
            ground(into, made.id(), behind);
            agreed(into, made.id());
            return made.id();
        }

        private void ground(Consultation in, UUID finding, List<Answer> behind) {
            if (!behind.isEmpty()) {
                writing.add(
                        in.id(),
                        finding,
                        behind.stream()
                                .map(a -> new Passage(a.id(), 0, a.given().allWords().length()))
                                .toList(),
                        false,
                        writer);
            }
        }

        private void agreed(Consultation in, UUID finding) {
            writing.askForReview(in.id(), finding, writer);
            writing.review(in.id(), finding, true, 1, "", second);
            writing.publish(in.id(), finding, writer);
        }
    }
}
