package org.plenary.consultations.coding;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.ConsultationPanel;
import org.plenary.consultations.ManagePanel;
import org.plenary.organisations.Actor;

/** The way to coding for its coders, and to the counts for whoever may read them. */
@ApplicationScoped
class CodingPanel implements ManagePanel, ConsultationPanel {
    @CheckedTemplate(basePath = "coding")
    static class Templates {
        static native TemplateInstance panel(String href, boolean counts, boolean coder);
    }

    private final Codes codes;
    private final Coders coders;
    private final Counts counts;
    private final Below below;

    CodingPanel(Codes codes, Coders coders, Counts counts, Below below) {
        this.codes = codes;
        this.coders = coders;
        this.counts = counts;
        this.below = below;
    }

    @Override
    public Optional<Link> link(Consultation consultation, Actor actor) {
        return Optional.of(
                new Link(
                        consultation.href() + "/coding",
                        "coding.link",
                        List.of(codes.of(consultation).size())));
    }

    @Override
    public String section(Consultation consultation, Actor actor) {
        boolean coder = coders.isCoder(actor, consultation) && !below.all(consultation, actor);
        boolean published = counts.published(consultation);
        return coder || published
                ? Templates.panel(consultation.href(), published, coder).render()
                : "";
    }
}
