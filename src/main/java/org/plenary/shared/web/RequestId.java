package org.plenary.shared.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Gives each request an id: the proxy's {@code X-Request-Id} if it looks like one, else a new one.
 * It is in every log line of the request, in the answer's header, and on error pages.
 */
public class RequestId {
    /** The header's name, in requests and answers. */
    public static final String HEADER = "X-Request-Id";

    private static final String KEY = "requestId";
    private static final Pattern PLAUSIBLE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    /** The id of a request. */
    public static String of(RoutingContext request) {
        var id = request.<String>get(KEY);
        return id == null ? "" : id;
    }

    void register(@Observes Filters filters) {
        filters.register(
                request -> {
                    var given = request.request().getHeader(HEADER);
                    var id =
                            given != null && PLAUSIBLE.matcher(given).matches()
                                    ? given
                                    : UUID.randomUUID().toString();
                    request.put(KEY, id);
                    request.response().putHeader(HEADER, id);
                    MDC.put(KEY, id);
                    request.next();
                },
                1000);
    }
}
