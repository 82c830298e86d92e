package org.plenary.support;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * How many statements of SQL a request needs. Only requests that carry a header of their own are
 * counted, so nothing that happens in the background, or in another test, is among them.
 */
@PersistenceUnitExtension
@ApplicationScoped
public class CountedStatements implements StatementInspector {
    private static final long serialVersionUID = 1;
    public static final String HEADER = "X-Counted";

    private static final ConcurrentHashMap<String, AtomicInteger> COUNTS =
            new ConcurrentHashMap<>();

    /** What Hibernate sends to the database while this request, which gets the header, runs. */
    public static int of(Consumer<String> request) {
        String name = UUID.randomUUID().toString();
        COUNTS.put(name, new AtomicInteger());
        try {
            request.accept(name);
            return COUNTS.get(name).get();
        } finally {
            COUNTS.remove(name);
        }
    }

    @Override
    public String inspect(String sql) {
        if (!COUNTS.isEmpty() && Arc.container().requestContext().isActive()) {
            var request = Arc.container().instance(CurrentVertxRequest.class).get().getCurrent();
            String name = request == null ? null : request.request().getHeader(HEADER);
            if (name != null && COUNTS.containsKey(name)) {
                COUNTS.get(name).incrementAndGet();
            }
        }
        return sql;
    }
}
