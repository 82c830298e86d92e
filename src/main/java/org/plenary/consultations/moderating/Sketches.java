package org.plenary.consultations.moderating;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.consultations.contributing.Answer;
import org.plenary.shared.secrecy.Vault;

/** The sketches of answers in the database: no words, only keyed hashes. */
@ApplicationScoped
class Sketches {
    private static final HexFormat HEX = HexFormat.of();

    private final EntityManager database;
    private final ObjectMapper json;
    private final long key;

    Sketches(EntityManager database, ObjectMapper json, Vault vault) {
        this.database = database;
        this.json = json;
        this.key = ByteBuffer.wrap(Base64.getUrlDecoder().decode(vault.mark("sketch"))).getLong();
    }

    /** Two sketches that may be near, and the groups they are in. */
    record Pair(Sketch one, UUID group, Sketch other, UUID otherGroup) {}

    /** An answer with its sketch. */
    record Drawn(UUID answer, UUID question, Sketch sketch) {}

    /** Whether nobody else groups answers until the transaction ends. */
    boolean alone() {
        return (Boolean)
                database.createNativeQuery(
                                "select pg_try_advisory_xact_lock(hashtext('grouping-answers'))")
                        .getSingleResult();
    }

    /** Answers that were not compared yet. */
    List<Drawn> waiting(int most) {
        List<Answer> answers =
                database.createQuery(
                                "from Answer where current and alike is null order by id",
                                Answer.class)
                        .setMaxResults(most)
                        .getResultList();
        List<Drawn> drawn =
                answers.stream()
                        .map(
                                a ->
                                        new Drawn(
                                                a.id(),
                                                a.question(),
                                                Sketch.of(a.given().allWords(), key)))
                        .toList();
        answers.forEach(database::detach);
        return drawn;
    }

    /** Keeps sketches, each once for a question; the ids of those that are new. */
    List<UUID> keep(List<Drawn> drawn) {
        ArrayNode rows = json.createArrayNode();
        for (Drawn each : drawn) {
            ObjectNode row = row(rows, each).put("id", UUID.randomUUID().toString());
            ArrayNode bands = row.putArray("bands");
            for (Long band : each.sketch().bands()) {
                bands.add(band.toString());
            }
        }
        List<UUID> fresh = new ArrayList<>();
        database.createNativeQuery(
                        """
                        insert into sketch (id, question, marks, bands, alike)
                        select cast(r->>'id' as uuid), cast(r->>'question' as uuid), decode(r->>'marks', 'hex'),
                            array(select cast(b as bigint) from jsonb_array_elements_text(r->'bands') as b), cast(r->>'id' as uuid)
                        from jsonb_array_elements(cast(:rows as jsonb)) as r
                        on conflict (question, marks) do nothing returning id
                        """,
                        UUID.class)
                .setParameter("rows", rows.toString())
                .getResultList()
                .forEach(id -> fresh.add((UUID) id));
        return fresh;
    }

    /** With which others each of these may be near; of a large group, with eight of it. */
    List<Pair> candidates(List<UUID> of) {
        List<Pair> pairs = new ArrayList<>();
        if (of.isEmpty()) {
            return pairs;
        }
        database.createNativeQuery(
                        """
                        select marks, alike, other, other_alike from (
                            select n.marks, n.alike, o.marks as other, o.alike as other_alike,
                                row_number() over (partition by n.id, o.alike order by o.id) as place
                            from sketch n join sketch o
                                on o.question = n.question and o.id <> n.id and o.bands && n.bands
                            where n.id = any(:ids)) as near
                        where place <= 8
                        """,
                        Object[].class)
                .setParameter("ids", of.toArray(UUID[]::new))
                .getResultList()
                .forEach(
                        each -> {
                            Object[] row = (Object[]) each;
                            pairs.add(
                                    new Pair(
                                            Sketch.read((byte[]) row[0]),
                                            (UUID) row[1],
                                            Sketch.read((byte[]) row[2]),
                                            (UUID) row[3]));
                        });
        return pairs;
    }

    /** Brings groups together: each into the one it is mapped to. */
    void merge(Map<UUID, UUID> into) {
        if (into.isEmpty()) {
            return;
        }
        ArrayNode rows = json.createArrayNode();
        into.forEach(
                (before, after) ->
                        rows.addObject()
                                .put("before", before.toString())
                                .put("after", after.toString()));
        for (String table : List.of("sketch", "answer")) {
            database.createNativeQuery(
                            "update "
                                    + table
                                    + " t set alike = m.after from jsonb_to_recordset(cast(:rows as jsonb))"
                                    + " as m (before uuid, after uuid) where t.alike = m.before")
                    .setParameter("rows", rows.toString())
                    .executeUpdate();
        }
    }

    /** Puts answers into the groups of their sketches; those without words are by themselves. */
    void place(List<Drawn> drawn, List<UUID> wordless) {
        ArrayNode rows = json.createArrayNode();
        drawn.forEach(each -> row(rows, each).put("answer", each.answer().toString()));
        database.createNativeQuery(
                        """
                        update answer a set sketch = s.id, alike = s.alike
                        from jsonb_to_recordset(cast(:rows as jsonb)) as r (answer uuid, question uuid, marks text)
                            join sketch s on s.question = r.question and s.marks = decode(r.marks, 'hex')
                        where a.id = r.answer
                        """)
                .setParameter("rows", rows.toString())
                .executeUpdate();
        database.createNativeQuery("update answer set alike = id where id = any(:ids)")
                .setParameter("ids", wordless.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** The words of an answer have changed: it is compared again. */
    void forget(UUID answer) {
        database.flush();
        database.createNativeQuery("update answer set sketch = null, alike = null where id = :id")
                .setParameter("id", answer)
                .executeUpdate();
    }

    /** Drops the sketches of what is no longer said. */
    void sweep() {
        database.createNativeQuery(
                        "update answer set sketch = null, alike = null where not current and sketch is not null")
                .executeUpdate();
        database.createNativeQuery(
                        "delete from sketch s where not exists (select 1 from answer a where a.sketch = s.id)")
                .executeUpdate();
    }

    private ObjectNode row(ArrayNode rows, Drawn each) {
        return rows.addObject()
                .put("question", each.question().toString())
                .put("marks", HEX.formatHex(each.sketch().bytes()));
    }
}
