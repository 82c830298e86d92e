package org.plenary.consultations.reporting;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.paper.Printing;

/** Reports as PDF; the latest ones are kept, as they never change. */
@ApplicationScoped
class ReportPdf {
    private static final int KEPT = 16;

    @CheckedTemplate(basePath = "reporting")
    static class Templates {
        static native TemplateInstance pdf(
                ReportSheet sheet,
                Edition edition,
                Instant embargo,
                String lang,
                String dir,
                String site,
                String address);
    }

    private final Reports reports;
    private final Printing printing;
    private final String site;
    private final Map<String, byte[]> kept =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
                    return size() > KEPT;
                }
            };

    ReportPdf(
            Reports reports, Printing printing, @ConfigProperty(name = "plenary.url") String site) {
        this.reports = reports;
        this.printing = printing;
        this.site = site.replaceFirst("/$", "");
    }

    /** By what a version in a language is known; another content is another version. */
    static String tag(Edition report, String language) {
        return report.sha256() + "-" + report.number() + "-" + language;
    }

    /** The report, told in a language of the platform. */
    byte[] of(ReadingReports.Found found, String language) {
        String tag = tag(found.edition(), language) + (found.out() ? "" : "-embargo");
        synchronized (kept) {
            if (kept.containsKey(tag)) {
                return kept.get(tag);
            }
        }
        byte[] made = made(found, language);
        synchronized (kept) {
            kept.put(tag, made);
        }
        return made;
    }

    private byte[] made(ReadingReports.Found found, String language) {
        Edition report = found.edition();
        Locale locale = Locale.forLanguageTag(language);
        String dir = Languages.direction(locale);
        String html =
                Templates.pdf(
                                ReportSheet.of(
                                        ReportContent.read(reports.canonical(report.id())),
                                        language),
                                report,
                                found.out() ? null : report.outSince(),
                                language,
                                dir,
                                site,
                                site
                                        + found.consultation().href()
                                        + "/report/versions/"
                                        + report.number())
                        .setAttribute("locale", locale)
                        .render();
        var out = new ByteArrayOutputStream();
        printing.write(html, "rtl".equals(dir), report.id(), report.publishedAt(), out);
        return out.toByteArray();
    }
}
