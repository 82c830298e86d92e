package org.plenary.consultations.contributing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/**
 * Who contributed: what is sealed. Null where it is not known.
 *
 * @param organisation of the register
 * @param person who began it, or sent it last
 * @param name of the organisation or the person
 * @param email where the receipt goes
 * @param language of the receipt, BCP 47
 * @param country where they are, ISO 3166-1
 */
public record Author(
        UUID organisation,
        UUID person,
        String name,
        String email,
        String language,
        String country) {
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .serializationInclusion(JsonInclude.Include.NON_NULL)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    /** The same, written to at this address. */
    Author reachedAt(String address, String in) {
        return new Author(organisation, person, name, address, in, country);
    }

    /** The same, in this country. */
    Author in(String where) {
        return new Author(organisation, person, name, email, language, where);
    }

    byte[] bytes() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Author read(byte[] bytes) {
        try {
            return JSON.readValue(bytes, Author.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
