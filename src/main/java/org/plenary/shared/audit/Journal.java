package org.plenary.shared.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.plenary.shared.ids.Ids;

/**
 * The append-only record of everything that changed. An entry is written in the transaction of its
 * change: either both are there or neither. {@link Sealer} chains the entries' hashes afterwards,
 * so that writers never queue behind the chain.
 */
@ApplicationScoped
public class Journal {
    private final Session database;
    private final ObjectMapper json;
    private final Event<Fact> listeners;

    Journal(Session database, ObjectMapper json, Event<Fact> listeners) {
        this.database = database;
        this.json = json;
        this.listeners = listeners;
    }

    /**
     * Writes down what happened and tells whoever observes it, all within the caller's transaction.
     *
     * @return the same fact, so that a handler can go on with it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <F extends Fact> F record(F fact) {
        ObjectNode components = json.valueToTree(fact);
        components.remove(List.of("subject", "by", "kind"));
        // Whatever the fact depends on is written first: a constraint that refuses it is then met
        // here, not at commit.
        database.flush();
        database.createNativeMutationQuery(
                        """
                        insert into journal (id, kind, subject, person, organisation, details)
                        values (:id, :kind, :subject, :person, :organisation, cast(:details as jsonb))
                        """)
                .setParameter("id", Ids.next())
                .setParameter("kind", fact.kind())
                .setParameter("subject", fact.subject())
                .setParameter("person", fact.by().person(), UUID.class)
                .setParameter("organisation", fact.by().organisation(), UUID.class)
                .setParameter("details", components.toString())
                .executeUpdate();
        listeners.fire(fact);
        return fact;
    }
}
