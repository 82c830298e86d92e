package org.plenary.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.contributing.Answer;
import org.plenary.consultations.contributing.Author;
import org.plenary.consultations.contributing.Contribution;
import org.plenary.consultations.contributing.Contributions;
import org.plenary.consultations.contributing.OfflineContributions;
import org.plenary.consultations.contributing.Publication;
import org.plenary.consultations.questions.Given;
import org.plenary.consultations.questions.Question;
import org.plenary.consultations.questions.Questions;
import org.plenary.organisations.Actor;

/** What people have said in the sample world's consultations, on forms of paper. */
@ApplicationScoped
class DemoVoices {
    private static final List<Voice> GLOBAL =
            List.of(
                    new Voice(
                            "en",
                            "Harbour Kitchen Collective",
                            "KE",
                            "That nobody pays to be recruited. Recruiters in our city ask for a year's wages before the first day of work.",
                            "Cooks who had paid such fees told a hearing what they owe. Two licences were taken away."),
                    new Voice(
                            "fr",
                            "Maison des saisonniers du fleuve",
                            "SN",
                            "Que personne ne paie pour être recruté, et que les contrats soient écrits dans une langue que l’on comprend.",
                            "La préfecture reçoit maintenant nos plaintes le samedi, quand les gens ne travaillent pas."),
                    new Voice(
                            "es",
                            "Mesa de Mujeres en Tránsito",
                            "CO",
                            "Que las niñas y los niños vayan a la escuela sin que importen sus papeles.",
                            "Una ordenanza de nuestra ciudad prohibió a las escuelas pedir el permiso de residencia; la escribieron madres."),
                    new Voice(
                            "en",
                            "Night Shift Nurses' Circle",
                            "PH",
                            "That clinics treat everybody and report nobody. People stay away until it is too late.",
                            "A hospital put a sign at its door that says so, in four languages, and more people came."),
                    new Voice(
                            "ar",
                            "بيت العاملات",
                            "JO",
                            "أن تحتفظ العاملات بجوازات سفرهن، وأن يُعاقَب من يصادرها.",
                            "صار بإمكان العاملة أن تشتكي عبر الهاتف دون أن يعرف صاحب العمل."));

    private static final List<Voice> TANGIER =
            List.of(
                    new Voice(
                            "ar",
                            "جمعية نساء الحي",
                            "MA",
                            "طلبوا منا بطاقة إقامة عند باب المستشفى، فعدنا إلى البيت.",
                            "رافقتنا ممرضة متقاعدة وتحدثت باسمنا."),
                    new Voice(
                            "fr",
                            "Les amis du port",
                            "MA",
                            "On nous demande une adresse. Nous dormons près du port : nous n’en avons pas.",
                            "L’association nous prête la sienne pour les papiers de l’hôpital."));

    private final OfflineContributions contributions;
    private final Contributions all;
    private final Questions questions;

    DemoVoices(OfflineContributions contributions, Contributions all, Questions questions) {
        this.contributions = contributions;
        this.all = all;
        this.questions = questions;
    }

    private record Voice(
            String language, String name, String country, String first, String second) {
        private List<String> answers() {
            return List.of(first, second);
        }
    }

    /** Lets people speak at the top and on the ground; their first answers, by consultation. */
    Map<UUID, List<Answer>> speak(Consultation global, Consultation tangier, Actor by) {
        return Map.of(
                global.id(), GLOBAL.stream().map(voice -> say(global, voice, by)).toList(),
                tangier.id(), TANGIER.stream().map(voice -> say(tangier, voice, by)).toList());
    }

    private Answer say(Consultation consultation, Voice voice, Actor by) {
        Contribution form =
                contributions.begin(
                        consultation,
                        null,
                        null,
                        new Author(
                                null, null, voice.name(), null, voice.language(), voice.country()));
        List<Question> asked = questions.of(consultation).all();
        for (int i = 0; i < voice.answers().size(); i++) {
            contributions.write(
                    form,
                    asked.get(i),
                    Given.words(voice.answers().get(i)),
                    voice.language(),
                    by.person());
        }
        contributions.send(form, Publication.BY_NAME);
        return all.answers(form, form.number()).stream()
                .filter(answer -> answer.question().equals(asked.get(0).id()))
                .findFirst()
                .orElseThrow();
    }
}
