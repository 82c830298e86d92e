package org.plenary.consultations.coding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.contributing.ReadableAnswers;

/** Every code, and who but the convenors may give them. */
@ApplicationScoped
public class Codes implements PanacheRepositoryBase<Code, UUID> {
    public Codebook of(Consultation consultation) {
        return of(consultation.id());
    }

    Codebook of(UUID consultation) {
        return new Codebook(list("consultation = ?1 order by id", consultation));
    }

    /** How often codes were given, by code. */
    Map<UUID, Long> uses(Consultation consultation) {
        Map<UUID, Long> uses = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select k.code, count(*) from Coding k join Answer a on a.id = k.answer join Contribution c on c.id = a.contribution"
                                + " where k.consultation = :id and "
                                + ReadableAnswers.THERE
                                + " group by k.code",
                        Object[].class)
                .setParameter("id", consultation.id())
                .getResultStream()
                .forEach(row -> uses.put((UUID) row[0], (Long) row[1]));
        return uses;
    }

    boolean isAppointed(Consultation consultation, UUID organisation) {
        return appointed(consultation).contains(organisation);
    }

    @SuppressWarnings("unchecked")
    Set<UUID> appointed(Consultation consultation) {
        return new HashSet<>(
                (List<UUID>)
                        getEntityManager()
                                .createNativeQuery(
                                        "select organisation from coding_organisation where consultation = :id",
                                        UUID.class)
                                .setParameter("id", consultation.id())
                                .getResultList());
    }

    boolean appoint(Consultation consultation, UUID organisation) {
        return change(
                "insert into coding_organisation values (:id, :organisation) on conflict do nothing",
                consultation,
                organisation);
    }

    boolean dismiss(Consultation consultation, UUID organisation) {
        return change(
                "delete from coding_organisation where consultation = :id and organisation = :organisation",
                consultation,
                organisation);
    }

    private boolean change(String statement, Consultation consultation, UUID organisation) {
        return getEntityManager()
                        .createNativeQuery(statement)
                        .setParameter("id", consultation.id())
                        .setParameter("organisation", organisation)
                        .executeUpdate()
                > 0;
    }
}
