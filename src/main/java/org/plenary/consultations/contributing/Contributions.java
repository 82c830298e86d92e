package org.plenary.consultations.contributing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plenary.consultations.Consultation;

/** Every contribution, its drafts, what was sent of it and its files. */
@ApplicationScoped
public class Contributions implements PanacheRepositoryBase<Contribution, UUID> {
    /** The one that whoever makes this mark has begun in the consultation. */
    Optional<Contribution> marked(Consultation consultation, String mark) {
        return find("consultation = ?1 and mark = ?2", consultation, mark).firstResultOptional();
    }

    /** This one, which nobody else changes until the transaction ends. */
    public Contribution locked(Contribution found) {
        getEntityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    /** The one of this public id, sent. */
    public Optional<Contribution> called(Consultation consultation, UUID publicId) {
        return find(
                        "consultation = ?1 and publicId = ?2 and state = ?3",
                        consultation,
                        publicId,
                        ContributionState.SENT)
                .firstResultOptional();
    }

    public Map<UUID, Contribution> byIds(Collection<UUID> ids) {
        Map<UUID, Contribution> found = new HashMap<>();
        if (!ids.isEmpty()) {
            list("id in ?1", ids).forEach(each -> found.put(each.id(), each));
        }
        return found;
    }

    /** What is being written, by question. */
    public Map<UUID, DraftAnswer> drafts(Contribution contribution) {
        Map<UUID, DraftAnswer> found = new HashMap<>();
        getEntityManager()
                .createQuery("from DraftAnswer where contribution = :id", DraftAnswer.class)
                .setParameter("id", contribution.id())
                .getResultList()
                .forEach(draft -> found.put(draft.question(), draft));
        return found;
    }

    /** An answer to the consultation that was sent, of the past or not. */
    public Optional<Answer> answer(Consultation consultation, UUID id) {
        return getEntityManager()
                .createQuery(
                        "select a from Answer a join Contribution c on c.id = a.contribution"
                                + " where a.id = :id and c.consultation = :consultation",
                        Answer.class)
                .setParameter("id", id)
                .setParameter("consultation", consultation)
                .getResultStream()
                .findFirst();
    }

    /** What was said to a question every time it was sent, the last time first. */
    public List<Answer> versions(Contribution contribution, UUID question) {
        return getEntityManager()
                .createQuery(
                        "from Answer where contribution = :id and question = :question order by number desc",
                        Answer.class)
                .setParameter("id", contribution.id())
                .setParameter("question", question)
                .getResultList();
    }

    /** What was said when it was sent for this time. */
    public List<Answer> answers(Contribution contribution, int number) {
        return getEntityManager()
                .createQuery(
                        "from Answer where contribution = :id and number = :number", Answer.class)
                .setParameter("id", contribution.id())
                .setParameter("number", number)
                .getResultList();
    }

    /** Every time it was sent, the last one first. */
    List<Sending> sendings(Contribution contribution) {
        return getEntityManager()
                .createQuery(
                        "from Sending where contribution = :id order by number desc", Sending.class)
                .setParameter("id", contribution.id())
                .getResultList();
    }

    /** Its files that are in the draft. */
    List<Attachment> files(Contribution contribution) {
        return getEntityManager()
                .createQuery(
                        "from Attachment where contribution = :id and not removed order by id",
                        Attachment.class)
                .setParameter("id", contribution.id())
                .getResultList();
    }

    /** A file of it, in the draft or in what was sent. */
    Optional<Attachment> file(Contribution contribution, UUID id) {
        return getEntityManager()
                .createQuery(
                        "from Attachment where contribution = :contribution and id = :id",
                        Attachment.class)
                .setParameter("contribution", contribution.id())
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** These files, by id. */
    Map<UUID, Attachment> files(Collection<UUID> ids) {
        Map<UUID, Attachment> found = new HashMap<>();
        if (!ids.isEmpty()) {
            getEntityManager()
                    .createQuery("from Attachment where id in :ids", Attachment.class)
                    .setParameter("ids", ids)
                    .getResultStream()
                    .forEach(file -> found.put(file.id(), file));
        }
        return found;
    }

    byte[] content(Attachment file) {
        return (byte[])
                getEntityManager()
                        .createNativeQuery(
                                "select content from attachment_content where attachment = :id",
                                byte[].class)
                        .setParameter("id", file.id())
                        .getSingleResult();
    }

    void keep(Attachment file, byte[] content) {
        getEntityManager().persist(file);
        getEntityManager().flush();
        getEntityManager()
                .createNativeQuery(
                        "insert into attachment_content (attachment, content) values (:id, :content)")
                .setParameter("id", file.id())
                .setParameter("content", content)
                .executeUpdate();
    }

    /** Takes a file out of the draft, and erases it unless it was sent. */
    void takeOut(Attachment file) {
        boolean sent =
                (boolean)
                        getEntityManager()
                                .createNativeQuery(
                                        "select exists (select 1 from answer where contribution ="
                                                + " (select contribution from attachment where id = :id)"
                                                + " and jsonb_exists(given->'files', cast(:id as text)))")
                                .setParameter("id", file.id())
                                .getSingleResult();
        if (sent) {
            file.remove();
        } else {
            getEntityManager().remove(file);
        }
    }

    void keep(DraftAnswer draft) {
        getEntityManager().persist(draft);
    }

    /** Keeps what was sent, and what was sent before is of the past. */
    void keep(Sending sending, Contribution contribution, List<Answer> answers) {
        // What was hidden stays hidden when it is sent again in other words, at once or after it
        // was left out for a while.
        Map<UUID, String> hidden = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "from Answer a where a.contribution = :id and a.hidden is not null and a.number ="
                                + " (select max(b.number) from Answer b where b.contribution = :id"
                                + " and b.question = a.question)",
                        Answer.class)
                .setParameter("id", contribution.id())
                .getResultStream()
                .forEach(each -> hidden.put(each.question(), each.hidden().orElseThrow()));
        answers.forEach(each -> each.hide(hidden.get(each.question())));
        getEntityManager()
                .createQuery(
                        "update Answer set current = false where contribution = :id and current")
                .setParameter("id", contribution.id())
                .executeUpdate();
        getEntityManager().persist(sending);
        answers.forEach(getEntityManager()::persist);
    }

    /** Erases everything that was said. */
    void eraseWords(Contribution contribution) {
        getEntityManager().flush();
        for (String what : List.of("Answer", "DraftAnswer", "Attachment", "Sending")) {
            getEntityManager()
                    .createQuery("delete from " + what + " where contribution = :id")
                    .setParameter("id", contribution.id())
                    .executeUpdate();
        }
    }
}
