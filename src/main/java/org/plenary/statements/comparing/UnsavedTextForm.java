package org.plenary.statements.comparing;

import io.quarkus.qute.TemplateData;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.plenary.statements.UploadedText;

/**
 * The form that holds a text against a version.
 *
 * @param version its number
 * @param view how to show the changes; the buttons of the result have this name
 */
@TemplateData
public record UnsavedTextForm(
        @RestForm int version,
        @RestForm String format,
        @RestForm String content,
        @RestForm FileUpload file,
        @RestForm String view) {

    static UnsavedTextForm empty(int version) {
        return new UnsavedTextForm(version, "markdown", "", null, "");
    }

    UnsavedTextForm with(UploadedText uploaded) {
        return new UnsavedTextForm(version, uploaded.format(), uploaded.content(), null, view);
    }
}
