package org.plenary.statements.agreement;

import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Refusal;
import org.plenary.statements.Statement;
import org.plenary.statements.StatementViews;
import org.plenary.statements.Version;
import org.plenary.statements.Versions;

/** Puts together what the page of a silence procedure shows; called within a transaction. */
@ApplicationScoped
class SilenceViews {
    private final StatementViews statements;
    private final Versions versions;
    private final Objections objections;
    private final EditorialRemarks remarks;
    private final Objecting objecting;
    private final OpeningProcedures opening;
    private final Organisations organisations;
    private final DatabaseClock clock;

    SilenceViews(
            StatementViews statements,
            Versions versions,
            Objections objections,
            EditorialRemarks remarks,
            Objecting objecting,
            OpeningProcedures opening,
            Organisations organisations,
            DatabaseClock clock) {
        this.statements = statements;
        this.versions = versions;
        this.objections = objections;
        this.remarks = remarks;
        this.objecting = objecting;
        this.opening = opening;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** What every page about a procedure says of it. */
    @TemplateData
    public record Face(
            UUID id,
            String href,
            String phase,
            int version,
            String label,
            String versionHref,
            String sha256,
            String message,
            String shortReason,
            String organisation,
            Instant openedAt,
            Instant closesAt,
            String zone,
            Instant endedAt,
            String endReason,
            int asked) {
        public boolean is(String wanted) {
            return phase.equals(wanted);
        }
    }

    /** An objection as it is listed. */
    @TemplateData
    public record ObjectionRow(
            UUID id,
            String organisation,
            String reason,
            List<Paragraphs.Named> paragraphs,
            Instant at,
            Instant withdrawnAt,
            String withdrawnReason,
            boolean mayWithdraw) {}

    /** A remark as it is listed; the paragraph is null if it is about the whole. */
    @TemplateData
    public record RemarkRow(
            String organisation, String words, Paragraphs.Named paragraph, Instant at) {}

    /**
     * The page of one procedure.
     *
     * @param own what is said of the reader's organisation, a message key; empty if nothing is
     *     expected of it
     * @param actingFor the reader's organisation, empty if none
     * @param noObjection why the reader cannot object, null if they can
     * @param noRemark why they cannot send a remark, null if they can
     * @param noCancelling why they cannot end it, null if they can
     */
    @TemplateData
    public record Page(
            StatementViews.Head head,
            Face procedure,
            String own,
            String actingFor,
            Refusal noObjection,
            Refusal noRemark,
            Refusal noCancelling,
            List<ObjectionRow> objections,
            List<RemarkRow> remarks) {}

    Page page(SilenceProcedure procedure, Actor actor) {
        Statement statement = procedure.statement();
        Instant now = clock.now();
        Version version = versions.of(statement, procedure.version()).orElseThrow();
        List<Objection> raised = objections.of(procedure);
        List<EditorialRemark> made = remarks.of(procedure);
        Paragraphs paragraphs = raised.isEmpty() && made.isEmpty() ? null : Paragraphs.of(version);
        Map<UUID, String> names =
                names(
                        Stream.of(
                                        raised.stream().map(Objection::organisation),
                                        made.stream().map(EditorialRemark::organisation),
                                        actor.organisation().stream())
                                .flatMap(s -> s)
                                .collect(Collectors.toSet()));
        return new Page(
                statements.head(statement, actor),
                face(procedure, version, now),
                own(procedure, actor, now),
                names.getOrDefault(actor.actingFor(), ""),
                objecting.refusalFor(procedure, actor).orElse(null),
                objecting.refusesRemark(procedure, actor).orElse(null),
                opening.refusesToCancel(procedure, actor).orElse(null),
                raised.stream().map(o -> row(o, names, paragraphs, actor)).toList(),
                made.stream().map(r -> row(r, names, paragraphs)).toList());
    }

    Face face(SilenceProcedure procedure, Version version, Instant now) {
        return new Face(
                procedure.id(),
                procedure.href(),
                procedure.phase(now).slug(),
                version.number(),
                version.label(),
                version.href(),
                procedure.sha256(),
                procedure.message(),
                procedure.shortReason(),
                names(Set.of(procedure.organisation())).getOrDefault(procedure.organisation(), ""),
                procedure.openedAt(),
                procedure.deadline().at(),
                procedure.deadline().zone().getId(),
                procedure.outcome().map(SilenceOutcome::at).orElse(null),
                procedure.outcome().map(SilenceOutcome::reason).orElse(""),
                Voices.of(procedure.statement()).size());
    }

    /** What the procedure expects of the organisation acted for, a message key; may be empty. */
    String own(SilenceProcedure procedure, Actor actor, Instant now) {
        UUID organisation = actor.actingFor();
        if (organisation == null || !Voices.of(procedure.statement()).contains(organisation)) {
            return "";
        }
        if (objections.standingOf(procedure, organisation).isPresent()) {
            return "agreement.own.objects";
        }
        return procedure.phase(now) == SilencePhase.RUNNING ? "agreement.own.silent" : "";
    }

    private ObjectionRow row(
            Objection objection, Map<UUID, String> names, Paragraphs paragraphs, Actor actor) {
        return new ObjectionRow(
                objection.id(),
                names.getOrDefault(objection.organisation(), ""),
                objection.reason(),
                paragraphs.named(objection.blocks()),
                objection.at(),
                objection.withdrawal().map(ObjectionWithdrawal::at).orElse(null),
                objection.withdrawal().map(ObjectionWithdrawal::reason).orElse(""),
                objecting.refusesWithdrawal(objection, actor).isEmpty());
    }

    private static RemarkRow row(
            EditorialRemark remark, Map<UUID, String> names, Paragraphs paragraphs) {
        return new RemarkRow(
                names.getOrDefault(remark.organisation(), ""),
                remark.words(),
                remark.block().stream()
                        .flatMap(b -> paragraphs.named(Set.of(b)).stream())
                        .findFirst()
                        .orElse(null),
                remark.at());
    }

    private Map<UUID, String> names(Set<UUID> ids) {
        return organisations.byIds(ids).stream()
                .collect(Collectors.toMap(Organisation::id, Organisation::name));
    }
}
