package org.plenary.consultations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plenary.organisations.StakeholderCategory;

/**
 * A consultation in the API.
 *
 * @param purpose Markdown
 * @param area ISO 3166-1 alpha-2, or UN M49
 * @param terms codes of the vocabulary
 * @param parent the consultation that what is heard here goes up to, if you may read it
 * @param children those that hand theirs up to this one, as far as you may read them
 * @param invited the organisations that are asked by name, for those who look after it, else null
 */
@Schema(name = "Consultation")
record ConsultationJson(
        UUID id,
        String coalition,
        UUID convenor,
        UUID parent,
        List<UUID> children,
        String title,
        String language,
        String purpose,
        String level,
        String area,
        String place,
        List<String> themes,
        List<String> terms,
        List<String> languages,
        String funder,
        String participation,
        List<String> categories,
        String readers,
        String contactName,
        String contactAddress,
        String state,
        boolean template,
        boolean open,
        List<PhaseJson> phases,
        List<KeyDateJson> dates,
        List<DocumentJson> documents,
        List<UUID> invited,
        String href) {
    /** A phase; its end itself is outside. */
    @Schema(name = "ConsultationPhase")
    record PhaseJson(
            UUID id,
            String kind,
            String title,
            String note,
            Instant from,
            Instant until,
            String zone) {
        static PhaseJson of(Phase phase) {
            Span span = phase.span();
            return new PhaseJson(
                    phase.id(),
                    phase.kind().slug(),
                    phase.title(),
                    phase.note(),
                    span.from(),
                    span.until(),
                    span.zone().getId());
        }
    }

    /** A day to remember. */
    @Schema(name = "ConsultationDate")
    record KeyDateJson(UUID id, String title, LocalDate day) {
        static KeyDateJson of(KeyDate date) {
            return new KeyDateJson(date.id(), date.title(), date.day());
        }
    }

    /** A paper; without a link it is kept here, at {@code href}. */
    @Schema(name = "ConsultationDocument")
    record DocumentJson(
            UUID id, String title, String language, String href, String mediaType, String sha256) {
        static DocumentJson of(Document document) {
            return new DocumentJson(
                    document.id(),
                    document.title(),
                    document.language(),
                    document.link()
                            .orElse(
                                    "/consultations/"
                                            + document.consultation()
                                            + "/documents/"
                                            + document.id()),
                    document.mediaType().orElse(null),
                    document.sha256().orElse(null));
        }
    }

    /** What belongs to a consultation besides itself, as far as somebody may read it. */
    record Rest(
            UUID parent,
            List<UUID> children,
            List<KeyDate> dates,
            List<Document> documents,
            boolean convened) {}

    static ConsultationJson of(Consultation c, Rest rest, Instant now) {
        Details details = c.details();
        return new ConsultationJson(
                c.id(),
                c.coalition().slug(),
                c.convenor(),
                rest.parent(),
                rest.children(),
                details.title(),
                details.language(),
                details.purpose(),
                details.reach().level().slug(),
                details.reach().area(),
                details.reach().place(),
                details.themes(),
                details.terms(),
                details.languages(),
                details.funder(),
                details.participation().slug(),
                details.categories().stream().map(StakeholderCategory::slug).sorted().toList(),
                details.readers().slug(),
                details.contact().name(),
                details.contact().address(),
                c.state().slug(),
                c.isTemplate(),
                c.isOpen(now),
                c.phases().stream().map(PhaseJson::of).toList(),
                rest.dates().stream().map(KeyDateJson::of).toList(),
                rest.documents().stream().map(DocumentJson::of).toList(),
                rest.convened() ? c.invited().stream().sorted().toList() : null,
                c.href());
    }
}
