package org.plenary.shared.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
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
        record(List.of(fact));
        return fact;
    }

    /** As {@link #record(Fact)} for several at once, in their order, in one statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(List<? extends Fact> facts) {
        // Whatever the facts depend on is written first: a constraint that refuses it is then met
        // here, not at commit.
        database.flush();
        ArrayNode entries = json.createArrayNode();
        facts.forEach(fact -> entries.add(entry(fact)));
        database.createNativeMutationQuery(
                        """
                        insert into journal (id, kind, subject, person, organisation, details)
                        select id, kind, subject, person, organisation, details
                        from jsonb_to_recordset(cast(:entries as jsonb)) as entry (id uuid, kind text,
                            subject uuid, person uuid, organisation uuid, details jsonb)
                        """)
                .setParameter("entries", entries.toString())
                .executeUpdate();
        facts.forEach(listeners::fire);
    }

    private ObjectNode entry(Fact fact) {
        ObjectNode details = json.valueToTree(fact);
        details.remove(List.of("subject", "by", "kind"));
        ObjectNode entry = json.createObjectNode();
        entry.put("id", Ids.next().toString()).put("kind", fact.kind());
        entry.put("subject", fact.subject().toString());
        entry.set("person", json.valueToTree(fact.by().person()));
        entry.set("organisation", json.valueToTree(fact.by().organisation()));
        entry.set("details", details);
        return entry;
    }
}
