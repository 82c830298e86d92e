package org.plenary.consultations;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.plenary.consultations.OpenedConsultations.Opened;

/**
 * Consultations that very many answered, written straight into the database: with the benchmark's
 * ten thousand contributions nothing else would come to an end.
 */
@ApplicationScoped
public class ManyVoices {
    private static final int WORDS = 500;
    private static final List<String> LANGUAGES = List.of("en", "en", "en", "en", "es", "fr");

    private final OpenedConsultations consultations;
    private final EntityManager database;

    ManyVoices(OpenedConsultations consultations, EntityManager database) {
        this.consultations = consultations;
        this.database = database;
    }

    /** Asks one question to be answered in words and as many others as are wanted besides. */
    public UUID ask(Opened opened, int questions) {
        String token = opened.coalition().coordinator().token();
        String open = opened.ask(token, "open", "What stands in the way?", Map.of());
        for (int i = 1; i < questions; i++) {
            opened.ask(
                    token,
                    i % 2 == 0 ? "single" : "ranking",
                    "Which of these? " + i,
                    Map.of("choices", List.of("City", "Land", "Sea")));
        }
        return UUID.fromString(open);
    }

    /**
     * That many contributions, each with an answer to all that is asked: a tenth by name, a fifth
     * the same text of a campaign, a hundredth hidden.
     */
    public void speak(Opened opened, UUID open, int contributions, int firstSeed) {
        sql(
                """
                with made as (
                    insert into contribution (id, public_id, consultation, bearer, state, publication, number,
                        shown_on, name, country, region, category)
                    select gen_random_uuid(), gen_random_uuid(), :id, 'PERSON', 'SENT',
                        case when n % 10 = 0 then 'BY_NAME' else 'WITHOUT_NAME' end, 1, current_date - 1,
                        case when n % 10 = 0 then 'Person ' || n end, case when n % 10 = 0 then 'KE' end,
                        (array['002','019','150','142','009'])[1 + n % 5],
                        (array['civil-society','academia','trade-unions'])[1 + n % 3]
                    from generate_series(1, {rows}) n
                    returning id)
                insert into answer (id, contribution, number, question, question_version, given, language, current)
                select gen_random_uuid(), m.id, 1, q.id, 1,
                    jsonb_build_object('words', '', 'chosen',
                        case when random() < 0.5 then '["a","b","c"]'::jsonb else '["b","c","a"]'::jsonb end),
                    'en', true
                from made m, question q where q.consultation = :id and q.id <> '{open}'
                """
                        .replace("{rows}", "" + contributions)
                        .replace("{open}", open.toString()),
                opened.id());
        List<?> silent =
                consultations.rows(
                        "select cast(c.id as text) from contribution c where c.consultation = :id"
                                + " and not exists (select 1 from answer a where a.contribution = c.id and a.question = '"
                                + open
                                + "')",
                        opened.id());
        Random random = new Random(firstSeed);
        UUID campaign = UUID.randomUUID();
        String slogan = said(new Random(1));
        for (int i = 0; i < silent.size(); i += 500) {
            List<?> some = silent.subList(i, Math.min(silent.size(), i + 500));
            QuarkusTransaction.requiringNew()
                    .timeout(300)
                    .run(
                            () ->
                                    database.unwrap(Session.class)
                                            .doWork(
                                                    c ->
                                                            answer(
                                                                    c, some, open, random, campaign,
                                                                    slogan)));
        }
        sql(
                "update answer a set alike = a.id from contribution c where c.id = a.contribution"
                        + " and c.consultation = :id and a.alike is null",
                opened.id());
        sql(
                "update answer a set hidden = 'spam' from contribution c where c.id = a.contribution"
                        + " and c.consultation = :id and a.question = '"
                        + open
                        + "' and a.id < '02000000-0000-0000-0000-000000000000'",
                opened.id());
        for (String table : List.of("answer", "contribution")) {
            QuarkusTransaction.requiringNew()
                    .timeout(300)
                    .run(() -> database.createNativeQuery("analyze " + table).executeUpdate());
        }
    }

    /** Answers in words get this share of the codes that there are. */
    public void encode(Opened opened, double share) {
        sql(
                "insert into coding (id, consultation, answer, starts, ends, code, coder, comment)"
                        + " select gen_random_uuid(), c.consultation, a.id, 0, 40, k.id, '"
                        + opened.coalition().coordinator().id()
                        + "', '' from answer a join contribution c on c.id = a.contribution, code k"
                        + " where c.consultation = :id and k.consultation = :id"
                        + " and length(a.given ->> 'words') > 100 and random() < "
                        + share
                        + " on conflict do nothing",
                opened.id());
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("analyze coding").executeUpdate());
    }

    /** That many published findings, each on ten answers; the id of one of them. */
    public UUID find(Opened opened, UUID open, int findings) {
        sql(
                """
                insert into finding (id, consultation, title, language, words, terms, confidence, reasons, dissent,
                    state, revision, round, agreed, published, created_at)
                select gen_random_uuid(), :id, 'Finding ' || n, 'en', 'Many **said** so, at length.', 'gcm-6', 'MEDIUM',
                    'Many places.', '', 'AGREED', 1, 1, 1, 1, clock_timestamp()
                from generate_series(1, {rows}) n
                """
                        .replace("{rows}", "" + findings),
                opened.id());
        sql(
                """
                insert into finding_version (id, finding, number, title, language, words, terms, confidence, reasons,
                    dissent, sha256, agreed_by, agreed_at)
                select gen_random_uuid(), id, 1, title, language, words, terms, confidence, reasons, dissent,
                    encode(sha256(cast(cast(id as text) as bytea)), 'hex'), id, created_at
                from finding where consultation = :id and id not in (select finding from finding_version)
                """,
                opened.id());
        for (int version = 0; version < 2; version++) {
            sql(
                    """
                    with numbered as (select a.id, row_number() over (order by a.id) as n from answer a
                            join contribution c on c.id = a.contribution
                            where c.consultation = :id and a.question = '{open}' limit 10000),
                        f as (select id, row_number() over (order by id) as n from finding where consultation = :id
                            and id not in (select finding from finding_evidence where version = {version}))
                    insert into finding_evidence (id, finding, version, answer, starts, ends, against)
                    select gen_random_uuid(), f.id, {version}, a.id, 0, 5, false
                    from f join numbered a on a.n % (select count(*) from f) = f.n - 1
                    """
                            .replace("{open}", open.toString())
                            .replace("{version}", "" + version),
                    opened.id());
        }
        for (String table : List.of("finding", "finding_version", "finding_evidence")) {
            QuarkusTransaction.requiringNew()
                    .run(() -> database.createNativeQuery("analyze " + table).executeUpdate());
        }
        return UUID.fromString(
                (String)
                        consultations
                                .rows(
                                        "select cast(id as text) from finding where consultation = :id limit 1",
                                        opened.id())
                                .get(0));
    }

    /** Readers have flagged as many answers, and as many are hidden. */
    public void flag(Opened opened, UUID open, int flags) {
        String some =
                " from (select contribution from answer where question = '"
                        + open
                        + "' order by id limit "
                        + flags
                        + ") a";
        sql(
                "insert into flag (id, consultation, contribution, question, reason, words, flagged_at)"
                        + " select gen_random_uuid(), :id, a.contribution, '"
                        + open
                        + "', 'SPAM', 'Look', clock_timestamp()"
                        + some,
                opened.id());
        sql(
                "insert into hiding (id, consultation, contribution, question, reason, note, hidden_by, hidden_at)"
                        + " select gen_random_uuid(), :id, a.contribution, '"
                        + open
                        + "', 'SPAM', 'Look', '"
                        + opened.coalition().coordinator().id()
                        + "', clock_timestamp()"
                        + some
                        + " on conflict do nothing",
                opened.id());
    }

    private void sql(String statement, UUID id) {
        QuarkusTransaction.requiringNew()
                .timeout(600)
                .run(
                        () ->
                                database.createNativeQuery(statement)
                                        .setParameter("id", id)
                                        .executeUpdate());
    }

    private static void answer(
            Connection connection,
            List<?> contributions,
            UUID open,
            Random random,
            UUID campaign,
            String slogan)
            throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        "insert into answer (id, contribution, number, question, question_version, given, language, current, alike)"
                                + " values (gen_random_uuid(), cast(? as uuid), 1, ?, 1, jsonb_build_object('words', cast(? as text)), ?, true, ?)")) {
            for (Object contribution : contributions) {
                boolean one = random.nextInt(5) == 0;
                insert.setString(1, (String) contribution);
                insert.setObject(2, open);
                insert.setString(3, one ? slogan : said(random));
                insert.setString(4, LANGUAGES.get(random.nextInt(LANGUAGES.size())));
                insert.setObject(5, one ? campaign : null);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    // Words as texts have them: few of them often, many seldom; each answer about one of 40 things.
    private static String said(Random random) {
        int topic = random.nextInt(40);
        return IntStream.range(0, WORDS)
                .mapToObj(
                        i -> {
                            String word =
                                    random.nextInt(10) == 0
                                            ? "topic" + topic + "x" + random.nextInt(30)
                                            : "w" + (int) Math.pow(30_000, random.nextDouble());
                            return i % 15 == 14 ? word + "." : word;
                        })
                .collect(Collectors.joining(" "));
    }
}
