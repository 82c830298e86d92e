package org.plenary.shared.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * An API error as RFC 9457 describes it.
 *
 * @param type {@code urn:plenary:problem:<message key>} for a refusal, else {@code about:blank}
 * @param title a short sentence in the caller's language
 * @param status the HTTP status
 * @param detail what to do about it, may be absent
 * @param instance the path that was asked for
 * @param requestId finds the request in our log
 * @param errors one entry for each field that is wrong
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String requestId,
        List<Field> errors) {
    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    /**
     * A field that is wrong.
     *
     * @param pointer JSON pointer into the body, "/name"
     * @param detail what is wrong, in the caller's language
     */
    public record Field(String pointer, String detail) {}
}
