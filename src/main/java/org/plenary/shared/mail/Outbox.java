package org.plenary.shared.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.plenary.shared.ids.Ids;

/**
 * Where mail waits: written in the transaction of its cause, so that a mail tells only of what
 * really happened.
 */
@ApplicationScoped
public class Outbox {
    private final EntityManager database;
    private final ObjectMapper json;

    Outbox(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Puts a mail into the outbox; {@link Poster} sends it once the caller's transaction is
     * committed.
     *
     * @return the mail's id
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID post(OutgoingMail mail) {
        UUID id = Ids.next();
        database.createNativeQuery(
                        """
                        insert into outbox_mail (id, recipient, subject, body, headers)
                        values (:id, :recipient, :subject, :body, cast(:headers as jsonb))
                        """)
                .setParameter("id", id)
                .setParameter("recipient", mail.to())
                .setParameter("subject", mail.subject())
                .setParameter("body", mail.body())
                .setParameter("headers", json.valueToTree(mail.headers()).toString())
                .executeUpdate();
        return id;
    }
}
