package org.plenary.organisations.logos;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Organisation;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;

/** Giving an organisation a logo and taking it away. */
@ApplicationScoped
class KeepingLogos {
    private final Logos logos;
    private final Journal journal;
    private final DatabaseClock clock;

    KeepingLogos(Logos logos, Journal journal, DatabaseClock clock) {
        this.logos = logos;
        this.journal = journal;
        this.clock = clock;
    }

    /** Shows a picture, which was drawn before any row is held. */
    @Transactional(Transactional.TxType.MANDATORY)
    Logo show(Organisation organisation, Picture picture, Actor actor) {
        Instant now = clock.now();
        Logo logo =
                logos.findByIdOptional(organisation.id())
                        .map(
                                found -> {
                                    found.show(picture, actor.person(), now);
                                    return found;
                                })
                        .orElseGet(
                                () -> {
                                    Logo made =
                                            new Logo(organisation, picture, actor.person(), now);
                                    logos.persist(made);
                                    return made;
                                });
        journal.record(new LogoChanged(organisation.id(), by(actor, organisation), logo.sha256()));
        return logo;
    }

    /** Shows none; nothing happens if there is none. */
    @Transactional(Transactional.TxType.MANDATORY)
    void remove(Organisation organisation, Actor actor) {
        if (logos.deleteById(organisation.id())) {
            journal.record(new LogoRemoved(organisation.id(), by(actor, organisation)));
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
