package org.plenary.consultations.contributing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.exception.ConstraintViolationException;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.consultations.Participation;
import org.plenary.consultations.Taking;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.shared.abuse.Allowance;
import org.plenary.shared.abuse.NetworkAddress;
import org.plenary.shared.abuse.Use;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;

/** Beginning a contribution, and finding it again. */
@ApplicationScoped
class Beginning {
    private final Consultations consultations;
    private final Contributions contributions;
    private final Organisations organisations;
    private final ResumeLinks links;
    private final Allowance allowance;
    private final Vault vault;
    private final DatabaseClock clock;
    private final int anHour;

    Beginning(
            Consultations consultations,
            Contributions contributions,
            Organisations organisations,
            ResumeLinks links,
            Allowance allowance,
            Vault vault,
            DatabaseClock clock,
            @ConfigProperty(
                            name = "plenary.contributions.begun-an-hour-from-an-address",
                            defaultValue = "60")
                    int anHour) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.organisations = organisations;
        this.links = links;
        this.allowance = allowance;
        this.vault = vault;
        this.clock = clock;
        this.anHour = anHour;
    }

    /**
     * Begins a contribution, or goes on with the one that was begun. Runs its own transactions.
     *
     * @return the key by which its pages are found
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    String begin(UUID id, Bearer bearer, Actor actor, String language, NetworkAddress from) {
        if (bearer == Bearer.NOBODY) {
            Use use = new Use("begin-contribution", from.address(), anHour, Duration.ofHours(1));
            if (!allowance.take(List.of(use)).isEmpty()) {
                throw Refusal.tooMany("contributing.refused.too-many").asException();
            }
        }
        Holder holder = Holder.of(bearer.key(), actor);
        try {
            return QuarkusTransaction.requiringNew().call(() -> begun(id, holder, language));
        } catch (ConstraintViolationException sameMoment) {
            // A colleague has begun it in this moment: there is one draft.
            return holder.key();
        }
    }

    private String begun(UUID id, Holder holder, String language) {
        Consultation consultation = visible(id, holder.actor());
        if (found(consultation, holder).isPresent()) {
            return holder.key();
        }
        Organisation organisation = organisation(holder).orElse(null);
        Taking.refusesNow(consultation, clock.now())
                .or(() -> refusesPart(consultation, holder.bearer(), organisation))
                .ifPresent(
                        refusal -> {
                            throw refusal.asException();
                        });
        Contribution made =
                new Contribution(
                        consultation,
                        holder.bearer(),
                        holder.mark(vault, id).orElse(null),
                        author(holder, organisation, language),
                        vault);
        contributions.persist(made);
        contributions.flush();
        return holder.bearer() == Bearer.NOBODY ? links.issue(made) : holder.key();
    }

    /** Why somebody of this kind is not among those who are asked, if so. */
    static Optional<Refusal> refusesPart(
            Consultation consultation, Bearer bearer, Organisation organisation) {
        if (bearer != Bearer.ORGANISATION && consultation.participation() != Participation.PUBLIC) {
            return Optional.of(Refusal.forbidden("contributing.refused.organisations-only"));
        }
        return Taking.refusesPart(consultation, organisation);
    }

    /** The organisation whose the contribution is, if it is one's. */
    Optional<Organisation> organisation(Holder holder) {
        return holder.bearer() == Bearer.ORGANISATION
                ? organisations.findByIdOptional(holder.actor().actingFor())
                : Optional.empty();
    }

    private static Author author(Holder holder, Organisation organisation, String language) {
        Actor actor = holder.actor();
        return switch (holder.bearer()) {
            case ORGANISATION ->
                    new Author(
                            organisation.id(),
                            actor.person(),
                            organisation.name(),
                            null,
                            language,
                            organisation.country());
            case PERSON -> new Author(null, actor.person(), actor.name(), null, language, null);
            case NOBODY, MEETING, PAPER -> new Author(null, null, null, null, language, null);
        };
    }

    /** The contribution of an address, which was begun. */
    Contribution required(Consultation consultation, Holder holder) {
        return found(consultation, holder)
                .orElseThrow(() -> new NotVisibleException("contribution to " + consultation.id()));
    }

    /** The contribution of an address, if it was begun. */
    Optional<Contribution> found(Consultation consultation, Holder holder) {
        return holder.bearer() == Bearer.NOBODY
                ? links.contribution(holder.key())
                        .flatMap(contributions::findByIdOptional)
                        .filter(c -> c.consultation().id().equals(consultation.id()))
                : contributions.marked(
                        consultation, holder.mark(vault, consultation.id()).orElseThrow());
    }

    /** The consultation, if this person may read it. */
    Consultation visible(UUID id, Actor actor) {
        return consultations.shown(actor, id);
    }
}
