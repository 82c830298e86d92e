package org.plenary.consultations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The papers of every consultation. */
@ApplicationScoped
public class Documents implements PanacheRepositoryBase<Document, UUID> {
    /** Of one consultation, as they were added. */
    public List<Document> of(Consultation consultation) {
        return list("consultation = ?1 order by id", consultation.id());
    }

    /** One paper of a consultation. */
    public Optional<Document> of(Consultation consultation, UUID id) {
        return find("consultation = ?1 and id = ?2", consultation.id(), id).firstResultOptional();
    }

    /** What a paper that is kept here says. */
    public byte[] content(Document document) {
        return (byte[])
                getEntityManager()
                        .createNativeQuery(
                                "select content from consultation_file where document = :id",
                                byte[].class)
                        .setParameter("id", document.id())
                        .getSingleResult();
    }

    void keep(Document document, byte[] content) {
        persistAndFlush(document);
        getEntityManager()
                .createNativeQuery(
                        "insert into consultation_file (document, content) values (:id, :content)")
                .setParameter("id", document.id())
                .setParameter("content", content)
                .executeUpdate();
    }
}
