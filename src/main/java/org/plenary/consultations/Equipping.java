package org.plenary.consultations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;

/** What a consultation is given besides its time: papers to read, and organisations to ask. */
@ApplicationScoped
public class Equipping {
    private static final int MOST_PAPERS = 50;

    private final Consultations consultations;
    private final Documents documents;
    private final Organisations organisations;
    private final Journal journal;
    private final DatabaseClock clock;

    Equipping(
            Consultations consultations,
            Documents documents,
            Organisations organisations,
            Journal journal,
            DatabaseClock clock) {
        this.consultations = consultations;
        this.documents = documents;
        this.organisations = organisations;
        this.journal = journal;
        this.clock = clock;
    }

    /** Adds a paper that lies elsewhere. */
    @Transactional
    public Document link(UUID id, String title, String language, String link, Actor actor) {
        if (!link.matches("https?://[^\\s\"<>]{3,1000}")) {
            throw Refusal.invalid("consultations.error.link").asException();
        }
        Consultation consultation = withRoom(id, actor);
        Document document =
                Document.at(link, consultation, title, language, actor.person(), clock.now());
        documents.persist(document);
        journal.record(new DocumentAdded(id, document.id(), null, actor.by()));
        return document;
    }

    /** Adds a paper that is kept here. */
    @Transactional
    Document keep(UUID id, String title, String language, PaperFile file, Actor actor) {
        Consultation consultation = withRoom(id, actor);
        Document document =
                Document.kept(file, consultation, title, language, actor.person(), clock.now());
        documents.keep(document, file.content());
        journal.record(
                new DocumentAdded(id, document.id(), document.sha256().orElseThrow(), actor.by()));
        return document;
    }

    private Consultation withRoom(UUID id, Actor actor) {
        Consultation consultation = locked(id, actor);
        if (documents.of(consultation).size() >= MOST_PAPERS) {
            throw Refusal.because("consultations.refused.papers", MOST_PAPERS).asException();
        }
        return consultation;
    }

    /** Takes a paper out. */
    @Transactional
    public void remove(UUID id, UUID paper, Actor actor) {
        Document document =
                documents
                        .of(locked(id, actor), paper)
                        .orElseThrow(() -> new NotVisibleException("document " + paper));
        documents.delete(document);
        journal.record(new DocumentRemoved(id, paper, actor.by()));
    }

    /**
     * Asks an organisation to contribute; nothing happens if it was asked already.
     *
     * @param named its id, its address or its name
     */
    @Transactional
    public Organisation invite(UUID id, String named, Actor actor) {
        Consultation consultation = locked(id, actor);
        Organisation organisation =
                organisations
                        .meant(named)
                        .orElseThrow(
                                () ->
                                        Refusal.invalid("consultations.error.organisation")
                                                .asException());
        if (consultation.invite(organisation.id())) {
            journal.record(new OrganisationAsked(id, organisation.id(), actor.by()));
        }
        return organisation;
    }

    /** Asks an organisation no more. */
    @Transactional
    public void uninvite(UUID id, UUID organisation, Actor actor) {
        if (!locked(id, actor).uninvite(organisation)) {
            throw new NotVisibleException("invited organisation " + organisation);
        }
        journal.record(new OrganisationAskedNoMore(id, organisation, actor.by()));
    }

    private Consultation locked(UUID id, Actor actor) {
        return consultations
                .lockedFor(actor, id)
                .orElseThrow(() -> new NotVisibleException("consultation " + id));
    }
}
