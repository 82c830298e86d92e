package org.plenary.statements.following;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plenary.shared.i18n.Formats;
import org.plenary.shared.i18n.Messages;

/** Keeps the sentence of a piece of news, and says it in each reader's language. */
@ApplicationScoped
class Sentence {
    private static final String INSTANT = "instant";

    private final ObjectMapper json;
    private final Messages messages;
    private final Formats formats;

    Sentence(ObjectMapper json, Messages messages, Formats formats) {
        this.json = json;
        this.messages = messages;
        this.formats = formats;
    }

    /** The values of a sentence as JSON: strings, numbers, and instants. */
    String kept(List<Object> args) {
        ArrayNode kept = json.createArrayNode();
        for (Object arg : args) {
            if (arg instanceof Instant at) {
                kept.addObject().put(INSTANT, at.toString());
            } else if (arg instanceof Number number) {
                kept.add(number.longValue());
            } else {
                kept.add(String.valueOf(arg));
            }
        }
        return kept.toString();
    }

    /** The sentence of a piece of news on one line. */
    String said(NewsItem news, Locale locale) {
        var args = new ArrayList<Object>();
        for (JsonNode kept : read(news.args())) {
            if (kept.isNumber()) {
                args.add(kept.asLong());
            } else if (kept.isObject()) {
                Instant at = Instant.parse(kept.get(INSTANT).asText());
                args.add(formats.dateTime(locale, at, ZoneOffset.UTC));
            } else {
                args.add(kept.asText());
            }
        }
        return messages.text(locale, news.messageKey(), args.toArray())
                .replaceAll("\\s+", " ")
                .strip();
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("news holds values that are not JSON", e);
        }
    }
}
