package org.plenary.organisations.chapters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Administering;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;

/** A chapter names its parent, and the parent confirms it; either may end it. */
@ApplicationScoped
public class Affiliating {
    private final Affiliations affiliations;
    private final Administering administering;
    private final Organisations organisations;
    private final Journal journal;
    private final DatabaseClock clock;

    Affiliating(
            Affiliations affiliations,
            Administering administering,
            Organisations organisations,
            Journal journal,
            DatabaseClock clock) {
        this.affiliations = affiliations;
        this.administering = administering;
        this.organisations = organisations;
        this.journal = journal;
        this.clock = clock;
    }

    /** Says that an organisation the actor administers is a chapter of another. */
    @Transactional
    public Affiliation propose(UUID chapter, UUID parent, Actor actor) {
        Organisation own = administering.administeredBy(actor, chapter);
        Organisation named =
                organisations
                        .findByIdOptional(parent)
                        .orElseThrow(
                                () -> Refusal.invalid("chapters.refused.unknown").asException());
        affiliations.oneByOne();
        var standing = affiliations.ofChapter(chapter);
        if (standing.isPresent()) {
            if (standing.get().parent().id().equals(parent)) {
                return standing.get();
            }
            throw Refusal.because("chapters.refused.has-parent", standing.get().parent().name())
                    .asException();
        }
        refuseCircle(own, named);
        Affiliation made = new Affiliation(own, named, actor.person(), clock.now());
        affiliations.persist(made);
        journal.record(made.proposed(by(actor, own)));
        return made;
    }

    /** Confirms a chapter of an organisation the actor administers; nothing if it is already. */
    @Transactional
    public void confirm(UUID parent, UUID chapter, Actor actor) {
        Organisation own = administering.administeredBy(actor, parent);
        affiliations.oneByOne();
        Affiliation affiliation = existing(parent, chapter);
        if (affiliation.isConfirmed()) {
            return;
        }
        refuseCircle(affiliation.chapter(), own);
        journal.record(affiliation.confirm(by(actor, own), clock.now()));
    }

    /** The parent declines or lets go of a chapter. */
    @Transactional
    public void letGo(UUID parent, UUID chapter, Actor actor) {
        Organisation own = administering.administeredBy(actor, parent);
        affiliations.oneByOne();
        journal.record(existing(parent, chapter).end(by(actor, own), clock.now()));
    }

    /** The chapter takes back that it is one; nothing if it has no parent. */
    @Transactional
    public void leave(UUID chapter, Actor actor) {
        Organisation own = administering.administeredBy(actor, chapter);
        affiliations.oneByOne();
        affiliations
                .ofChapter(chapter)
                .ifPresent(found -> journal.record(found.end(by(actor, own), clock.now())));
    }

    private Affiliation existing(UUID parent, UUID chapter) {
        return affiliations
                .of(parent, chapter)
                .orElseThrow(() -> new NotVisibleException("chapter " + chapter));
    }

    private void refuseCircle(Organisation chapter, Organisation parent) {
        if (chapter.id().equals(parent.id())
                || affiliations.above(parent.id()).contains(chapter.id())) {
            throw Refusal.because("chapters.refused.circle", parent.name()).asException();
        }
    }

    private static By by(Actor actor, Organisation organisation) {
        return new By(
                actor.person(),
                actor.memberOf().contains(organisation.id())
                        ? organisation.id()
                        : actor.actingFor());
    }
}
