package org.plenary.consultations.reporting;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
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
                ReportSheet sheet, String lang, String dir, String site, String address);
    }

    private final Printing printing;
    private final String site;
    private final Map<String, byte[]> kept =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
                    return size() > KEPT;
                }
            };

    ReportPdf(Printing printing, @ConfigProperty(name = "plenary.url") String site) {
        this.printing = printing;
        this.site = site.replaceFirst("/$", "");
    }

    /** By what a version in a language is known; another content is another version. */
    static String tag(Report report, String language) {
        return report.sha256() + "-" + report.number() + "-" + language;
    }

    /** The report, told in a language of the platform. */
    byte[] of(ReadingReports.Found found, String language) {
        Report report = found.report();
        String tag = tag(report, language) + (found.out() ? "" : "-embargo");
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
        Report report = found.report();
        Locale locale = Locale.forLanguageTag(language);
        String dir = Languages.direction(locale);
        String html =
                Templates.pdf(
                                ReportSheet.of(found, language),
                                language,
                                dir,
                                site,
                                site
                                        + report.consultation().href()
                                        + "/report/versions/"
                                        + report.number())
                        .setAttribute("locale", locale)
                        .render();
        var out = new ByteArrayOutputStream();
        printing.write(html, "rtl".equals(dir), report.id(), report.publishedAt(), out);
        return out.toByteArray();
    }
}
