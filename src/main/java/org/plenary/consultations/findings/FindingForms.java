package org.plenary.consultations.findings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Vocabulary;
import org.plenary.organisations.Actor;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.web.Option;

/** Puts together the form that writes a finding; called within a transaction. */
@ApplicationScoped
class FindingForms {
    private final FindingViews views;
    private final Messages messages;
    private final Language language;

    FindingForms(FindingViews views, Messages messages, Language language) {
        this.views = views;
        this.messages = messages;
        this.language = language;
    }

    /**
     * The form.
     *
     * @param action where it is sent
     * @param theirs what somebody else saved in the meantime, null if nobody did
     * @param fresh whether the finding is a new one
     */
    record Sheet(
            FindingPage.Frame frame,
            String action,
            FindingForm form,
            List<Option> languages,
            List<Option> confidences,
            List<Option> terms,
            FindingForm theirs,
            boolean fresh) {}

    Sheet begin(Consultation consultation, FindingForm form, Actor actor) {
        return sheet(consultation, consultation.href() + "/findings", form, null, true, actor);
    }

    Sheet change(Finding finding, FindingForm form, FindingForm theirs, Actor actor) {
        return sheet(finding.consultation(), finding.href() + "/edit", form, theirs, false, actor);
    }

    private Sheet sheet(
            Consultation consultation,
            String action,
            FindingForm form,
            FindingForm theirs,
            boolean fresh,
            Actor actor) {
        List<String> chosen = form.terms() == null ? List.of() : form.terms();
        return new Sheet(
                views.frame(consultation, actor),
                action,
                form,
                languages(form.language()),
                Arrays.stream(Confidence.values())
                        .map(
                                c ->
                                        new Option(
                                                c.slug(),
                                                says("findings.confidence." + c.slug()),
                                                says("findings.confidence." + c.slug() + ".hint"),
                                                c.slug().equals(form.confidence())))
                        .toList(),
                Stream.concat(Vocabulary.objectives().stream(), Vocabulary.principles().stream())
                        .map(
                                t ->
                                        Option.of(
                                                t.code(),
                                                t.number() + ". " + says(t.messageKey()),
                                                chosen.contains(t.code())))
                        .toList(),
                theirs,
                fresh);
    }

    private List<Option> languages(String chosen) {
        Stream<String> offered = Languages.ALL.stream().map(Languages.Offer::tag);
        return Stream.concat(offered, Stream.of(chosen))
                .filter(tag -> tag != null && !tag.isBlank())
                .distinct()
                .map(
                        tag ->
                                Option.of(
                                        tag,
                                        java.util.Locale.forLanguageTag(tag)
                                                .getDisplayLanguage(language.locale()),
                                        tag.equals(chosen)))
                .toList();
    }

    private String says(String key) {
        return messages.text(language.locale(), key);
    }
}
