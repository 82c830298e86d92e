package org.plenary.consultations.reporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Map;

/**
 * What a report says: we asked, you said, we did. It quotes no contribution: those stay with the
 * people who made them.
 *
 * <p><b>Its canonical form</b>, which is hashed: this as JSON, members in alphabetical order,
 * without white space, in UTF-8.
 *
 * @param introduction Markdown
 * @param contributions that everybody could read when it was published
 */
@TemplateData
public record ReportContent(
        String consultation,
        String title,
        String language,
        String introduction,
        long contributions,
        List<Asked> asked,
        List<Heard> heard) {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    /** A question. */
    @TemplateData
    public record Asked(int number, String section, String words) {}

    /**
     * A finding and what became of it.
     *
     * @param sha256 of the finding's version
     * @param reasonLanguage of the reason, which may have been given further up the tree
     * @param reasonsIn the reason in further languages, by BCP 47 tag
     * @param statement the title of the text that took it up, empty for none that all may read
     */
    @TemplateData
    public record Heard(
            String href,
            int version,
            String sha256,
            String title,
            String language,
            String words,
            String confidence,
            String reasons,
            String dissent,
            String outcome,
            String reason,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String reasonLanguage,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> reasonsIn,
            String statement,
            String paragraph,
            String paragraphHref) {
        public Heard {
            // Reports of before there were further languages.
            reasonLanguage = reasonLanguage == null ? "" : reasonLanguage;
            reasonsIn = reasonsIn == null ? Map.of() : reasonsIn;
        }

        public String outcomeKey() {
            return "reporting.outcome." + outcome;
        }

        public String confidenceKey() {
            return "findings.confidence." + confidence;
        }
    }

    String canonical() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static ReportContent read(String canonical) {
        try {
            return JSON.readValue(canonical, ReportContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
