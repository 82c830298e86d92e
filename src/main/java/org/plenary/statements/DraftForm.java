package org.plenary.statements;

import io.quarkus.qute.TemplateData;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * The form that imports a text: by upload, by paste, or a change of what stands there. It is posted
 * to look ("preview") as often as one likes, and then to keep ("save").
 *
 * @param base number of the newest version when the form was first shown
 */
@TemplateData
public record DraftForm(
        @RestForm @NotBlank(message = "statements.error.label") @Size(max = 80) String label,
        @RestForm @Size(max = 2_000) String note,
        @RestForm String format,
        @RestForm String content,
        @RestForm FileUpload file,
        @RestForm int base,
        @RestForm("do") String act) {

    static DraftForm empty(int base) {
        return new DraftForm("", "", "markdown", "", null, base, "");
    }

    boolean save() {
        return "save".equals(act);
    }

    DraftForm with(UploadedText uploaded) {
        return new DraftForm(label, note, uploaded.format(), uploaded.content(), null, base, act);
    }
}
