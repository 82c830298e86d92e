package org.plenary.shared.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
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
        return post(List.of(mail)).get(0);
    }

    /** As {@link #post(OutgoingMail)} for several at once, in one statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> post(List<OutgoingMail> mails) {
        List<UUID> ids = mails.stream().map(mail -> Ids.next()).toList();
        ArrayNode rows = json.createArrayNode();
        for (int i = 0; i < mails.size(); i++) {
            OutgoingMail mail = mails.get(i);
            rows.addObject()
                    .put("id", ids.get(i).toString())
                    .put("recipient", mail.to())
                    .put("subject", mail.subject())
                    .put("body", mail.body())
                    .set("headers", json.valueToTree(mail.headers()));
        }
        database.createNativeQuery(
                        """
                        insert into outbox_mail (id, recipient, subject, body, headers)
                        select id, recipient, subject, body, headers
                        from jsonb_to_recordset(cast(:rows as jsonb)) as mail (id uuid, recipient text,
                            subject text, body text, headers jsonb)
                        """)
                // Else Hibernate writes out and forgets all it knows, which is none of this.
                .unwrap(NativeQuery.class)
                .addSynchronizedQuerySpace("outbox_mail")
                .setParameter("rows", rows.toString())
                .executeUpdate();
        return ids;
    }
}
