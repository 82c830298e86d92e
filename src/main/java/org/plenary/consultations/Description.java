package org.plenary.consultations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.plenary.organisations.StakeholderCategory;
import org.plenary.shared.web.Refusal;

/** The {@link Details} of a consultation as they are kept: lists as arrays of the database. */
@Embeddable
class Description {
    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private String language;

    @Column(nullable = false)
    private String purpose;

    @Embedded private Reach reach;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private String[] themes;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private String[] terms;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private String[] languages;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private String[] categories;

    @Column(nullable = false)
    private String funder;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Participation participation;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Readers readers;

    @Embedded private Contact contact;

    protected Description() {}

    /** Takes them, unless they do not go together. */
    Description(Details details) {
        details.refuses().ifPresent(Refusal::raise);
        title = details.title();
        language = details.language();
        purpose = details.purpose();
        reach = details.reach();
        themes = details.themes().toArray(String[]::new);
        terms = details.terms().toArray(String[]::new);
        languages = details.languages().toArray(String[]::new);
        funder = details.funder();
        participation = details.participation();
        categories =
                details.categories().stream()
                        .sorted()
                        .map(StakeholderCategory::name)
                        .toArray(String[]::new);
        readers = details.readers();
        contact = details.contact();
    }

    Details details() {
        return new Details(
                title,
                language,
                purpose,
                reach,
                List.of(themes),
                List.of(terms),
                List.of(languages),
                funder,
                participation,
                Arrays.stream(categories)
                        .map(StakeholderCategory::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                readers,
                contact);
    }

    String title() {
        return title;
    }

    String language() {
        return language;
    }

    Reach reach() {
        return reach;
    }

    Participation participation() {
        return participation;
    }

    Readers readers() {
        return readers;
    }
}
