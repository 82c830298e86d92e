package org.plenary.signons;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** A crowd of sign-ons for benchmarks, written by the database itself. */
@ApplicationScoped
public class ManySignOns {
    private final EntityManager database;
    private final DataSource source;

    ManySignOns(EntityManager database, DataSource source) {
        this.database = database;
        this.source = source;
    }

    /**
     * Lets that many stand under a letter, as if they had signed during the last days: "Women of
     * ebcduae 12", of eight kinds and 50,000 places.
     */
    public void fill(UUID letter, int rows) {
        QuarkusTransaction.requiringNew()
                .timeout(600)
                .run(
                        () -> {
                            database.createNativeQuery(
                                            """
                                            insert into sign_on (id, letter, kind, state, moved_at, visibility, name,
                                                name_key, search, country, region, category, version, sha256, language,
                                                at, source, name_mark)
                                            select gen_random_uuid(), l.id, 'ORGANISATION', 'EFFECTIVE',
                                                clock_timestamp() - n * interval '1 second', 'EVERYBODY',
                                                name, lower(name), lower(name),
                                                (array['KE','CO','PL','PH','SN'])[1 + n % 5],
                                                (array['002','019','150','142','002'])[1 + n % 5],
                                                'CIVIL_SOCIETY', 1, l.sha256, 'en', clock_timestamp(), 'IMPORT',
                                                'mark ' || n
                                            from letter l, generate_series(1, :rows) n,
                                                lateral (select (array['Women','Youth','Workers','Farmers','Migrants',
                                                    'Students','Patients','Tenants'])[1 + n % 8] || ' of '
                                                    || translate(substr(md5((n % 50000)::text), 1, 7), '0123456789',
                                                        'aeiouaeiou') || ' ' || n as name) named
                                            where l.id = :letter
                                            """)
                                    .setParameter("letter", letter)
                                    .setParameter("rows", rows)
                                    .executeUpdate();
                            database.createNativeQuery(
                                            """
                                            insert into tally_delta (letter, from_state, to_state, visibility, kind,
                                                region, country, category, language, version, from_day, to_day, amount)
                                            select letter, null, 'EFFECTIVE', 'EVERYBODY', 'ORGANISATION', region,
                                                country, 'civil-society', 'en', 1, null,
                                                (moved_at at time zone 'UTC')::date, count(*)
                                            from sign_on where letter = :letter and source = 'IMPORT'
                                            group by letter, region, country, (moved_at at time zone 'UTC')::date
                                            """)
                                    .setParameter("letter", letter)
                                    .executeUpdate();
                        });
        // Comes by itself, but later than the benchmark; and pages are known to be visible to all
        // only when nobody reads what was before any more.
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            boolean visible = false;
            for (int i = 0; !visible && i < 20; i++) {
                statement.execute("vacuum analyze sign_on");
                try (var pages =
                        statement.executeQuery(
                                "select relallvisible >= 0.9 * relpages from pg_class where relname = 'sign_on'")) {
                    visible = pages.next() && pages.getBoolean(1);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
