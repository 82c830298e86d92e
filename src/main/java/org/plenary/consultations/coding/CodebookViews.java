package org.plenary.consultations.coding;

import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.plenary.consultations.Consultation;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Organisations;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Option;

/** Puts the codebook together for those who write it. */
@ApplicationScoped
class CodebookViews {
    /** A code in the book. */
    @TemplateData
    record Line(UUID id, String name, String description, int colour, int depth, long uses) {}

    /** A merged code, and what it stands for. */
    @TemplateData
    record Merged(UUID id, String name, String into) {}

    /** An organisation that codes, too. */
    @TemplateData
    record Appointed(UUID id, String name) {}

    /** The whole book. */
    record Sheet(
            String href,
            String title,
            List<Line> lines,
            List<Merged> merged,
            List<Appointed> appointed,
            boolean convenor) {}

    /**
     * A code's form.
     *
     * @param id null for a new one
     */
    @TemplateData
    record Entry(
            String href,
            String title,
            UUID id,
            String name,
            String description,
            List<Option> colours,
            List<Option> parents) {}

    private final Codes codes;
    private final Below below;
    private final Organisations organisations;

    CodebookViews(Codes codes, Below below, Organisations organisations) {
        this.codes = codes;
        this.below = below;
        this.organisations = organisations;
    }

    Sheet sheet(Consultation consultation, Actor actor) {
        Codebook book = codes.of(consultation);
        Map<UUID, Long> uses = codes.uses(consultation);
        return new Sheet(
                consultation.href(),
                consultation.title(),
                book.tree().stream().map(place -> line(book, place, uses)).toList(),
                book.merged().stream()
                        .map(
                                c ->
                                        new Merged(
                                                c.id(),
                                                c.name(),
                                                book.now(c.id()).orElseThrow().name()))
                        .toList(),
                organisations.byIds(codes.appointed(consultation)).stream()
                        .map(o -> new Appointed(o.id(), o.name()))
                        .toList(),
                below.all(consultation, actor));
    }

    private static Line line(Codebook book, Codebook.Place place, Map<UUID, Long> uses) {
        Code code = place.code();
        return new Line(
                code.id(),
                code.name(),
                code.description(),
                code.colour(),
                Math.min(place.depth(), 4),
                book.standingFor(code.id()).stream()
                        .mapToLong(c -> uses.getOrDefault(c, 0L))
                        .sum());
    }

    /** The form of a new code, with what was typed. */
    Entry entry(Consultation consultation, CodeForm.Words typed) {
        return entry(consultation, codes.of(consultation), null, typed);
    }

    /**
     * The form of a code.
     *
     * @param typed null for what the code says itself
     */
    Entry entry(Consultation consultation, UUID id, CodeForm.Words typed) {
        Codebook book = codes.of(consultation);
        Code code = book.live(id).orElseThrow(() -> new NotVisibleException("code " + id));
        return entry(
                consultation,
                book,
                id,
                typed == null
                        ? new CodeForm.Words(
                                code.name(),
                                code.description(),
                                code.colour(),
                                code.parent().map(book::effective).orElse(null))
                        : typed);
    }

    private static Entry entry(
            Consultation consultation, Codebook book, UUID id, CodeForm.Words words) {
        return new Entry(
                consultation.href(),
                consultation.title(),
                id,
                words.name(),
                words.description(),
                IntStream.rangeClosed(1, Code.COLOURS)
                        .mapToObj(
                                n ->
                                        Option.of(
                                                String.valueOf(n),
                                                "coding.colour." + n,
                                                n == words.colour()))
                        .toList(),
                CodingViews.choices(book).stream()
                        .filter(c -> id == null || !c.id().equals(id) && !book.isBelow(c.id(), id))
                        .map(
                                c ->
                                        Option.of(
                                                c.id().toString(),
                                                c.indented(),
                                                c.id().equals(words.parent())))
                        .toList());
    }
}
