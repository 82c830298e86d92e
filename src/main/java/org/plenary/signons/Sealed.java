package org.plenary.signons;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** An identity as the bytes that are sealed: JSON, so that more can be said one day. */
final class Sealed {
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .serializationInclusion(JsonInclude.Include.NON_NULL)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private Sealed() {}

    static byte[] of(Identity identity) {
        try {
            return JSON.writeValueAsBytes(identity);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Identity read(byte[] bytes) {
        try {
            return JSON.readValue(bytes, Identity.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
