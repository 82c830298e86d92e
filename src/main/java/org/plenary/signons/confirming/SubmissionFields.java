package org.plenary.signons.confirming;

import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** The fields of the form as they are sent. */
class SubmissionFields {
    @RestForm String kind;
    @RestForm String sha256;
    @RestForm String name;
    @RestForm String country;
    @RestForm String category;
    @RestForm String website;
    @RestForm String contact;
    @RestForm String role;
    @RestForm String email;
    @RestForm String language;
    @RestForm String visibility;
    @RestForm String members;
    @RestForm String words;
    @RestForm boolean authority;
    @RestForm boolean consent;

    /** The work that was asked for, and what came of it. */
    @RestForm String challenge;

    @RestForm String work;

    /** Whether the sender would rather wait for a person's look. */
    @RestForm boolean patient;

    SubmissionForm form() {
        return new SubmissionForm(
                kind,
                sha256,
                name,
                country,
                category,
                website,
                contact,
                role,
                email,
                language,
                visibility,
                members,
                words,
                authority,
                consent);
    }

    /** A form as hidden fields, so that nothing typed is lost on the way. */
    static List<Map.Entry<String, String>> kept(SubmissionForm form) {
        return List.of(
                Map.entry("kind", form.kind()),
                Map.entry("sha256", form.sha256()),
                Map.entry("name", form.name()),
                Map.entry("country", form.country()),
                Map.entry("category", form.category()),
                Map.entry("website", form.website()),
                Map.entry("contact", form.contact()),
                Map.entry("role", form.role()),
                Map.entry("email", form.email()),
                Map.entry("language", form.language()),
                Map.entry("visibility", form.visibility()),
                Map.entry("members", form.members()),
                Map.entry("words", form.words()),
                Map.entry("authority", Boolean.toString(form.authority())),
                Map.entry("consent", Boolean.toString(form.consent())));
    }
}
