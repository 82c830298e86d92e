package org.plenary.consultations.findings;

import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.consultations.Vocabulary;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Person;
import org.plenary.organisations.Persons;
import org.plenary.shared.i18n.Languages;
import org.plenary.text.format.Html;
import org.plenary.text.format.TextFormat;

/** Puts together the pages of findings; called within a transaction. */
@ApplicationScoped
class FindingViews {
    private static final int HEADING = 3;
    private static final int PAGE = 50;

    private final Findings findings;
    private final ReadableFindings readable;
    private final Promotions promotions;
    private final EvidenceReading evidence;
    private final Consultations consultations;
    private final Persons persons;
    private final FindingUses uses;
    private final Instance<FindingPanel> panels;

    FindingViews(
            Findings findings,
            ReadableFindings readable,
            Promotions promotions,
            EvidenceReading evidence,
            Consultations consultations,
            Persons persons,
            FindingUses uses,
            Instance<FindingPanel> panels) {
        this.findings = findings;
        this.readable = readable;
        this.promotions = promotions;
        this.evidence = evidence;
        this.consultations = consultations;
        this.persons = persons;
        this.uses = uses;
        this.panels = panels;
    }

    FindingPage.Frame frame(Consultation c, Actor actor) {
        return new FindingPage.Frame(
                c.id(),
                c.href(),
                c.visibleTo(actor) ? c.title() : "",
                c.language(),
                actor.signedIn() && consultations.isConvenedBy(actor, c));
    }

    FindingPage.All all(Consultation consultation, UUID after, Actor actor) {
        List<Shown> found = readable.of(consultation, actor, false, after, PAGE);
        List<Shown> all = found.stream().limit(PAGE).toList();
        FindingPage.Frame frame = frame(consultation, actor);
        List<FindingPage.PromotionRow> offered =
                frame.convenor() && after == null
                        ? rows(promotions.into(consultation), actor)
                        : List.of();
        return new FindingPage.All(
                frame,
                lines(all),
                offered.stream().filter(FindingPage.PromotionRow::open).toList(),
                offered.stream().filter(p -> !p.open()).toList(),
                found.size() > PAGE
                        ? frame.href() + "/findings?after=" + all.get(PAGE - 1).finding().id()
                        : null);
    }

    private List<FindingPage.PromotionRow> rows(List<Promotion> found, Actor actor) {
        Map<UUID, Shown> shown =
                readable.of(found.stream().map(Promotion::finding).distinct().toList(), actor);
        return found.stream().map(p -> row(p, shown.get(p.finding().id()))).toList();
    }

    private FindingPage.PromotionRow row(Promotion p, Shown from) {
        return new FindingPage.PromotionRow(
                p.id(),
                p.version(),
                p.into().title(),
                p.state().slug(),
                p.reason(),
                p.offeredAt(),
                from == null ? null : line(from, Set.of()));
    }

    List<FindingPage.Line> lines(Collection<Shown> all) {
        Set<UUID> look =
                findings.worthALook(
                        all.stream().filter(Shown::convenor).map(s -> s.finding().id()).toList());
        return all.stream().map(s -> line(s, look)).toList();
    }

    private static FindingPage.Line line(Shown shown, Set<UUID> look) {
        Finding f = shown.finding();
        Content said = shown.content();
        return new FindingPage.Line(
                f.id(),
                f.href(),
                said.title(),
                said.language(),
                Languages.direction(Locale.forLanguageTag(said.language())),
                f.consultation().title(),
                "consultations.level." + f.consultation().reach().level().slug(),
                said.confidence().slug(),
                shown.convenor() ? f.state().slug() : "",
                shown.version(),
                f.published() > 0,
                look.contains(f.id()));
    }

    /** A finding's page. */
    FindingPage page(Shown shown, Actor actor) {
        Finding f = shown.finding();
        int version = shown.version();
        Map<UUID, List<Evidence>> pieces = Map.of(f.id(), findings.evidence(f.id(), version));
        List<UUID> below = findings.below(Map.of(f.id(), version)).getOrDefault(f.id(), List.of());
        List<UUID> above = findings.above(List.of(f.id())).getOrDefault(f.id(), List.of());
        List<FindingPage.Line> belowShown = known(below, actor);
        FindingPage.Frame frame = frame(f.consultation(), actor);
        int newest = shown.convenor() ? f.agreed() : version;
        return new FindingPage(
                frame,
                said(shown),
                evidence.of(f.consultation(), pieces, actor).get(f.id()),
                belowShown,
                below.size() - belowShown.size(),
                known(above, actor),
                uses.of(f, actor),
                IntStream.rangeClosed(1, newest).boxed().toList(),
                shown.convenor() ? desk(f, below, actor) : null,
                panels.stream()
                        .map(panel -> panel.section(shown, actor))
                        .filter(section -> !section.isBlank())
                        .map(RawString::new)
                        .toList());
    }

    private List<FindingPage.Line> known(List<UUID> ids, Actor actor) {
        Map<UUID, Shown> shown = readable.of(findings.byIds(ids).values(), actor);
        return lines(ids.stream().map(shown::get).filter(s -> s != null).toList());
    }

    /** What it says. */
    FindingPage.Said said(Shown shown) {
        Finding f = shown.finding();
        int number = shown.version() == 0 ? f.agreed() : shown.version();
        Optional<FindingVersion> agreed = findings.version(f, number);
        Content said = shown.content();
        return new FindingPage.Said(
                f.id(),
                f.href(),
                said.title(),
                said.language(),
                Languages.direction(Locale.forLanguageTag(said.language())),
                html(said.words()),
                terms(said),
                said.confidence().slug(),
                said.reasons(),
                html(said.dissent()),
                shown.version(),
                agreed.map(FindingVersion::sha256).orElse(null),
                agreed.map(FindingVersion::agreedAt).orElse(null));
    }

    private static List<FindingPage.TermRow> terms(Content said) {
        return said.termList().stream()
                .flatMap(code -> Vocabulary.of(code).stream())
                .map(
                        t ->
                                new FindingPage.TermRow(
                                        t.code(),
                                        t.number(),
                                        t.code().startsWith("gcm-p"),
                                        t.messageKey()))
                .toList();
    }

    /** Markdown as HTML that is safe to show. */
    static RawString html(String markdown) {
        return new RawString(
                markdown.isEmpty()
                        ? ""
                        : Html.document(TextFormat.MARKDOWN.read(markdown).text(), HEADING));
    }

    private FindingPage.Desk desk(Finding f, List<UUID> below, Actor actor) {
        List<Promotion> sent = promotions.of(List.of(f.id()));
        List<Finding> offered =
                promotions.into(f.consultation()).stream()
                        .filter(Promotion::isTakenUp)
                        .map(Promotion::finding)
                        .filter(from -> !below.contains(from.id()))
                        .distinct()
                        .toList();
        List<Review> reviews = findings.reviews(f);
        Map<UUID, Person> people =
                persons.byIds(reviews.stream().map(Review::person).collect(Collectors.toSet()));
        List<FindingPage.ReviewRow> said = new ArrayList<>();
        for (Review review : reviews) {
            Person person = people.get(review.person());
            said.add(
                    new FindingPage.ReviewRow(
                            review.agreed(),
                            review.reason(),
                            person == null ? "" : person.name(),
                            review.at()));
        }
        Consultation parent = f.consultation().parent();
        boolean offeredNow =
                parent == null
                        || sent.stream()
                                .anyMatch(
                                        p ->
                                                p.version() == f.agreed()
                                                        && p.into().id().equals(parent.id()));
        return new FindingPage.Desk(
                f.state().slug(),
                f.round(),
                f.agreed(),
                f.published(),
                findings.worthALook(List.of(f.id())).contains(f.id()),
                f.refusesReviewBy(actor).isPresent(),
                lines(readable.of(offered, actor).values()),
                said,
                sent.stream().map(p -> row(p, null)).toList(),
                parent == null ? null : parent.title(),
                f.agreed() > 0 && !offeredNow);
    }
}
