package org.plenary.shared.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** A form once more, with all that was typed and what is wrong with it. */
public final class FormAgain {
    private FormAgain() {}

    /**
     * The transaction that refused is over: the page is put together in one of its own, and
     * rendered before that ends.
     */
    public static Response with(Supplier<TemplateInstance> page) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                Response.status(422)
                                        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                                        .entity(page.get().render())
                                        .build());
    }
}
