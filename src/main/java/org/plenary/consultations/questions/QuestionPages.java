package org.plenary.consultations.questions;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.FormAgain;
import org.plenary.shared.web.Forms;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.RefusedException;

/** Where convenors write their questions. */
@Path("/consultations/{id}/questions")
@Produces(MediaType.TEXT_HTML)
@Blocking
class QuestionPages {
    @CheckedTemplate(basePath = "questions")
    static class Templates {
        static native TemplateInstance questions(QuestionViews.Sheet sheet);

        static native TemplateInstance form(QuestionViews.Entry entry, Errors errors);

        static native TemplateInstance preview(
                String href, String title, List<FieldView> fields, Errors errors);
    }

    private final Consultations consultations;
    private final Questions questions;
    private final Asking asking;
    private final QuestionViews views;
    private final CurrentActor current;
    private final Forms forms;

    QuestionPages(
            Consultations consultations,
            Questions questions,
            Asking asking,
            QuestionViews views,
            CurrentActor current,
            Forms forms) {
        this.consultations = consultations;
        this.questions = questions;
        this.asking = asking;
        this.views = views;
        this.current = current;
        this.forms = forms;
    }

    @GET
    @Transactional
    public TemplateInstance list(@RestPath UUID id) {
        return Templates.questions(views.sheet(convened(id)));
    }

    @GET
    @Path("preview")
    @Transactional
    public TemplateInstance preview(@RestPath UUID id) {
        Consultation consultation = convened(id);
        return Templates.preview(
                consultation.href(),
                consultation.title(),
                views.preview(consultation),
                Errors.none());
    }

    @GET
    @Path("new")
    @Transactional
    public TemplateInstance blank(@RestPath UUID id, @RestQuery String kind) {
        Consultation consultation = convened(id);
        List<Question> asked = questions.of(consultation).all();
        QuestionForm form =
                QuestionForm.blank(
                        QuestionKind.of(kind).orElse(QuestionKind.OPEN),
                        asked.isEmpty() ? "" : asked.get(asked.size() - 1).section());
        return Templates.form(views.entry(consultation, null, form), Errors.none());
    }

    @POST
    public Response add(@RestPath UUID id, @BeanParam QuestionForm.Sent sent) {
        Actor actor = current.signedIn();
        QuestionForm form = sent.form();
        return carried(id, null, form, () -> asking.add(id, form.asked(List.of()), actor));
    }

    @GET
    @Path("{question}")
    @Transactional
    public TemplateInstance form(@RestPath UUID id, @RestPath UUID question) {
        Consultation consultation = convened(id);
        Question found = question(consultation, question);
        return Templates.form(
                views.entry(consultation, found, QuestionForm.of(found)), Errors.none());
    }

    @POST
    @Path("{question}")
    public Response reword(
            @RestPath UUID id, @RestPath UUID question, @BeanParam QuestionForm.Sent sent) {
        Actor actor = current.signedIn();
        QuestionForm form = sent.form();
        return carried(
                id,
                question,
                form,
                () ->
                        asking.reword(
                                id,
                                question,
                                form.asked(wordings(question(convened(id), question))),
                                form.version(),
                                form.knowing(),
                                actor));
    }

    @POST
    @Path("{question}/moves")
    public Response move(@RestPath UUID id, @RestPath UUID question, @RestForm String to) {
        asking.move(id, question, "up".equals(to) ? -1 : 1, current.signedIn());
        return back(id);
    }

    @POST
    @Path("{question}/removal")
    public Response remove(@RestPath UUID id, @RestPath UUID question) {
        asking.remove(id, question, current.signedIn());
        return back(id);
    }

    // What is wrong is told beside the form, which keeps everything that was typed.
    private Response carried(UUID id, UUID question, QuestionForm form, Runnable act) {
        Errors errors = forms.check(form);
        if (!errors.any()) {
            try {
                QuarkusTransaction.requiringNew().run(act);
                return back(id);
            } catch (RefusedException refused) {
                if (refused.refusal().status() == 403) {
                    throw refused;
                }
                errors = errors.and(QuestionForm.fieldOf(refused.refusal()), refused.refusal());
            }
        }
        Errors found = errors;
        return FormAgain.with(
                () -> {
                    Consultation consultation = convened(id);
                    Question known = question == null ? null : question(consultation, question);
                    return Templates.form(views.entry(consultation, known, form), found);
                });
    }

    private List<Wording> wordings(Question question) {
        return Stream.concat(
                        Stream.of(question.wording()),
                        questions.past(List.of(question.id())).stream().map(PastWording::wording))
                .toList();
    }

    private Question question(Consultation consultation, UUID id) {
        return questions
                .in(consultation, id)
                .filter(Question::isAsked)
                .orElseThrow(() -> new NotVisibleException("question " + id));
    }

    private Consultation convened(UUID id) {
        return consultations.convened(current.signedIn(), id);
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/consultations/" + id + "/questions")).build();
    }
}
