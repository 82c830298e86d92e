package org.plenary.consultations.reporting;

import io.quarkus.cache.CacheKey;
import io.quarkus.cache.CacheResult;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What reports say, as it stands on their pages. It never changes, so it is put together once for
 * each language and shared by everybody who reads it.
 */
@ApplicationScoped
class ReportBodies {
    @CheckedTemplate(basePath = "reporting")
    static class Templates {
        static native TemplateInstance body(ReportSheet sheet, String lang, String site);
    }

    /**
     * What a version says.
     *
     * @param title of the consultation when it was published
     */
    @TemplateData
    record Body(String title, String language, RawString html) {}

    private final Reports reports;
    private final String site;

    ReportBodies(Reports reports, @ConfigProperty(name = "plenary.url") String site) {
        this.reports = reports;
        this.site = site.replaceFirst("/$", "");
    }

    /**
     * The body of a version.
     *
     * @param language in which the page is read, the one of the request
     */
    @CacheResult(cacheName = "reports")
    Body of(@CacheKey UUID report, @CacheKey String language) {
        ReportContent content = ReportContent.read(reports.canonical(report));
        String html = Templates.body(ReportSheet.of(content, language), language, site).render();
        return new Body(content.title(), content.language(), new RawString(html));
    }
}
