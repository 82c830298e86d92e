package org.plenary.consultations.reporting;

import io.quarkus.cache.CacheKey;
import io.quarkus.cache.CacheResult;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.plenary.text.format.Html;
import org.plenary.text.format.TextFormat;

/**
 * What reports say, as it stands on their pages. It never changes, so it is put together once for
 * each language and shared by everybody who reads it.
 */
@ApplicationScoped
class ReportBodies {
    @CheckedTemplate(basePath = "reporting")
    static class Templates {
        static native TemplateInstance body(
                ReportContent content, RawString introduction, List<Part> parts);
    }

    /**
     * What a version says.
     *
     * @param title of the consultation when it was published
     */
    @TemplateData
    record Body(String title, String language, RawString html) {}

    /** A finding in the report. */
    @TemplateData
    record Part(ReportContent.Heard heard, RawString words, RawString dissent) {}

    private final Reports reports;

    ReportBodies(Reports reports) {
        this.reports = reports;
    }

    /**
     * The body of a version.
     *
     * @param language in which the page is read, the one of the request
     */
    @CacheResult(cacheName = "reports")
    Body of(@CacheKey UUID report, @CacheKey String language) {
        ReportContent content = ReportContent.read(reports.canonical(report));
        String html =
                Templates.body(
                                content,
                                html(content.introduction()),
                                content.heard().stream()
                                        .map(h -> new Part(h, html(h.words()), html(h.dissent())))
                                        .toList())
                        .render();
        return new Body(content.title(), content.language(), new RawString(html));
    }

    private static RawString html(String markdown) {
        return new RawString(
                markdown.isEmpty()
                        ? ""
                        : Html.document(TextFormat.MARKDOWN.read(markdown).text(), 3));
    }
}
