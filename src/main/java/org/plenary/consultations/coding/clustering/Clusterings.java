package org.plenary.consultations.coding.clustering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.plenary.consultations.contributing.Answer;
import org.plenary.shared.ids.Ids;

/** Searches for answers that are alike, and what they found. */
@ApplicationScoped
class Clusterings {
    /** A node that has not said so long that it runs one is taken for dead. */
    static final int DEAD_AFTER_SECONDS = 60;

    private final EntityManager database;

    Clusterings(EntityManager database) {
        this.database = database;
    }

    /** A search as it stands. */
    record Search(
            UUID id,
            UUID consultation,
            UUID question,
            String state,
            int done,
            int total,
            Instant at) {
        boolean goesOn() {
            return state.equals("WAITING") || state.equals("RUNNING");
        }
    }

    /** A group that was found. */
    record Group(UUID id, UUID clustering, int place, String state, UUID code, int size) {}

    /** An answer in it. */
    record Placed(UUID answer, double likeness, int[] words) {}

    private static final String SEARCH =
            "select id, consultation, question, state, done, total, asked_at from clustering where ";
    private static final String GROUP =
            "select c.id, c.clustering, c.place, c.state, c.code,"
                    + " (select count(*) from cluster_member m join answer a on a.id = m.answer"
                    + " join contribution o on o.id = a.contribution where m.cluster = c.id and a.current"
                    + " and a.hidden is null and o.hidden is null) from cluster c where ";

    /** Begins one unless one of the question goes on. */
    Optional<UUID> ask(UUID consultation, UUID question) {
        UUID id = Ids.next();
        int made =
                database.createNativeQuery(
                                "insert into clustering (id, consultation, question, state, asked_at)"
                                        + " values (:id, :consultation, :question, 'WAITING', clock_timestamp())"
                                        + " on conflict do nothing")
                        .setParameter("id", id)
                        .setParameter("consultation", consultation)
                        .setParameter("question", question)
                        .executeUpdate();
        return made == 0 ? Optional.empty() : Optional.of(id);
    }

    /** The one of the question that was asked for last. */
    Optional<Search> last(UUID question) {
        return searches(SEARCH + "question = :id order by asked_at desc limit 1", question).stream()
                .findFirst();
    }

    /** The last one of the question that found something, unless it was looked for again. */
    Optional<Search> found(UUID question) {
        return searches(
                        SEARCH + "question = :id and state = 'DONE' order by asked_at desc limit 1",
                        question)
                .stream()
                .findFirst();
    }

    Optional<Search> search(UUID id) {
        return searches(SEARCH + "id = :id", id).stream().findFirst();
    }

    private List<Search> searches(String query, UUID id) {
        List<Search> found = new ArrayList<>();
        for (Object each :
                database.createNativeQuery(query).setParameter("id", id).getResultList()) {
            Object[] row = (Object[]) each;
            found.add(
                    new Search(
                            (UUID) row[0],
                            (UUID) row[1],
                            (UUID) row[2],
                            (String) row[3],
                            (int) row[4],
                            (int) row[5],
                            (Instant) row[6]));
        }
        return found;
    }

    /** Stops it; false if it is over. */
    boolean cancel(UUID id) {
        return end(id, null, "CANCELLED");
    }

    /** Takes the oldest one that nobody runs, for this runner. */
    Optional<Search> take(UUID runner) {
        return searches(
                        "update clustering set state = 'RUNNING', runner = :id, alive_at = clock_timestamp(), done = 0"
                                + " where id = (select id from clustering where state = 'WAITING' or state = 'RUNNING'"
                                + " and alive_at < clock_timestamp() - interval '"
                                + DEAD_AFTER_SECONDS
                                + " seconds' order by asked_at limit 1 for update skip locked)"
                                + " returning id, consultation, question, state, done, total, asked_at",
                        runner)
                .stream()
                .findFirst();
    }

    /** Says how far it is; false if it was stopped or is another one's. */
    boolean progress(UUID id, UUID runner, int done, int total) {
        return database.createNativeQuery(
                                "update clustering set alive_at = clock_timestamp(), done = :done, total = :total"
                                        + " where id = :id and runner = :runner and state = 'RUNNING'")
                        .setParameter("id", id)
                        .setParameter("runner", runner)
                        .setParameter("done", done)
                        .setParameter("total", total)
                        .executeUpdate()
                > 0;
    }

    /** Ends it; false if it was over, or is another one's. */
    boolean end(UUID id, UUID runner, String state) {
        return database.createNativeQuery(
                                "update clustering set state = :state, ended_at = clock_timestamp()"
                                        + " where id = :id and state in ('WAITING', 'RUNNING')"
                                        + " and (cast(:runner as uuid) is null or runner = :runner)")
                        .setParameter("id", id)
                        .setParameter("runner", runner)
                        .setParameter("state", state)
                        .executeUpdate()
                > 0;
    }

    /** Keeps what was found; who was taken back meanwhile is left out. */
    void keep(UUID clustering, List<List<Clusters.Member>> groups) {
        // What nobody accepted of the searches before is replaced.
        database.createNativeQuery(
                        "delete from clustering where id <> :id and state in ('DONE', 'CANCELLED', 'FAILED')"
                                + " and question = (select question from clustering where id = :id)")
                .setParameter("id", clustering)
                .executeUpdate();
        database.unwrap(Session.class)
                .doWork(
                        connection -> {
                            try (var clusters =
                                            connection.prepareStatement(
                                                    "insert into cluster (id, clustering, place, state) values (?, ?, ?, 'SUGGESTED')");
                                    var members =
                                            connection.prepareStatement(
                                                    "insert into cluster_member (cluster, answer, place, likeness, words)"
                                                            + " select ?, a.id, ?, ?, ? from answer a where a.id = ?")) {
                                int place = 0;
                                for (List<Clusters.Member> group : groups) {
                                    UUID id = Ids.next();
                                    clusters.setObject(1, id);
                                    clusters.setObject(2, clustering);
                                    clusters.setInt(3, ++place);
                                    clusters.addBatch();
                                    int within = 0;
                                    for (Clusters.Member each : group) {
                                        Object[] words =
                                                Arrays.stream(each.words()).boxed().toArray();
                                        members.setObject(1, id);
                                        members.setInt(2, ++within);
                                        members.setFloat(3, each.likeness());
                                        members.setArray(
                                                4, connection.createArrayOf("int4", words));
                                        members.setObject(5, each.answer());
                                        members.addBatch();
                                    }
                                    if (place % 100 == 0 || place == groups.size()) {
                                        clusters.executeBatch();
                                        members.executeBatch();
                                    }
                                }
                            }
                        });
    }

    /** What a search found, the largest first. */
    List<Group> groups(UUID clustering, int after, int most) {
        return groups(
                GROUP
                        + "c.clustering = :id and c.place > "
                        + after
                        + " order by c.place limit "
                        + most,
                clustering);
    }

    Optional<Group> group(UUID id) {
        return groups(GROUP + "c.id = :id", id).stream().findFirst();
    }

    private List<Group> groups(String query, UUID id) {
        List<Group> found = new ArrayList<>();
        for (Object each :
                database.createNativeQuery(query).setParameter("id", id).getResultList()) {
            Object[] row = (Object[]) each;
            found.add(
                    new Group(
                            (UUID) row[0],
                            (UUID) row[1],
                            (int) row[2],
                            (String) row[3],
                            (UUID) row[4],
                            ((Number) row[5]).intValue()));
        }
        return found;
    }

    /** Those in a group, the first one first. */
    List<Placed> members(UUID group, int after, int most) {
        List<Placed> found = new ArrayList<>();
        for (Object each :
                database.createNativeQuery(
                                "select m.answer, m.likeness, m.words from cluster_member m"
                                        + " where m.cluster = :id order by m.place offset :after limit :most")
                        .setParameter("id", group)
                        .setParameter("after", after)
                        .setParameter("most", most)
                        .getResultList()) {
            Object[] row = (Object[]) each;
            found.add(placed((UUID) row[0], row[1], row[2]));
        }
        return found;
    }

    /** The first members of groups, by group. */
    Map<UUID, List<Placed>> firsts(List<Group> groups, int most) {
        Map<UUID, List<Placed>> found = new HashMap<>();
        if (groups.isEmpty()) {
            return found;
        }
        for (Object each :
                database.createNativeQuery(
                                "select cluster, answer, likeness, words from cluster_member"
                                        + " where cluster in (:ids) and place <= :most order by cluster, place")
                        .setParameter("ids", groups.stream().map(Group::id).toList())
                        .setParameter("most", most)
                        .getResultList()) {
            Object[] row = (Object[]) each;
            found.computeIfAbsent((UUID) row[0], none -> new ArrayList<>())
                    .add(placed((UUID) row[1], row[2], row[3]));
        }
        return found;
    }

    /** How long answers are that are still there. */
    Map<UUID, Integer> lengths(List<UUID> answers) {
        Map<UUID, Integer> lengths = new HashMap<>();
        if (!answers.isEmpty()) {
            database.createQuery("from Answer where id in :ids", Answer.class)
                    .setParameter("ids", answers)
                    .getResultStream()
                    .forEach(a -> lengths.put(a.id(), a.given().allWords().length()));
        }
        return lengths;
    }

    private static Placed placed(UUID answer, Object likeness, Object places) {
        Integer[] boxed = (Integer[]) places;
        int[] words = new int[boxed.length];
        Arrays.setAll(words, i -> boxed[i]);
        return new Placed(answer, ((Number) likeness).doubleValue(), words);
    }

    /** Decides on a suggestion; false if somebody did before. */
    boolean decide(UUID group, String state, UUID code) {
        return database.createNativeQuery(
                                "update cluster set state = :state, code = :code where id = :id and state = 'SUGGESTED'")
                        .setParameter("id", group)
                        .setParameter("state", state)
                        .setParameter("code", code)
                        .executeUpdate()
                > 0;
    }
}
