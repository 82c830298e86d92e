package org.plenary.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Coalition;
import org.plenary.organisations.Role;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.time.Deadline;
import org.plenary.statements.Details;
import org.plenary.statements.Draft;
import org.plenary.statements.NewStatement;
import org.plenary.statements.State;
import org.plenary.statements.Statement;
import org.plenary.statements.Version;
import org.plenary.statements.Visibility;
import org.plenary.statements.Writing;
import org.plenary.statements.agreement.OpeningProcedures;
import org.plenary.statements.agreement.SilenceTerms;
import org.plenary.statements.comments.Comment;
import org.plenary.statements.comments.Commenting;
import org.plenary.statements.comments.NewComment;
import org.plenary.statements.progress.Move;
import org.plenary.statements.progress.Moving;
import org.plenary.statements.sources.Citing;
import org.plenary.statements.sources.Passage;
import org.plenary.statements.sources.SourceEntry;
import org.plenary.text.format.TextFormat;

/**
 * Two statements that the sample world still works on: one in a round of comments, one put to the
 * coalition's silence.
 */
@ApplicationScoped
class DemoDrafts {
    private final Writing writing;
    private final Moving moving;
    private final Commenting commenting;
    private final Citing citing;
    private final OpeningProcedures silence;
    private final DatabaseClock clock;

    DemoDrafts(
            Writing writing,
            Moving moving,
            Commenting commenting,
            Citing citing,
            OpeningProcedures silence,
            DatabaseClock clock) {
        this.writing = writing;
        this.moving = moving;
        this.commenting = commenting;
        this.citing = citing;
        this.silence = silence;
        this.clock = clock;
    }

    /** Writes both. */
    void write(Coalition coalition, Map<DemoOrganisation, UUID> ids) {
        Actor amina =
                DemoPerson.AMINA.actingFor(ids.get(DemoOrganisation.SECRETARIAT), Role.COORDINATOR);
        inARound(coalition, ids, amina);
        putToSilence(coalition, amina);
    }

    private void inARound(Coalition coalition, Map<DemoOrganisation, UUID> ids, Actor amina) {
        Set<UUID> group =
                Set.of(ids.get(DemoOrganisation.ANDES), ids.get(DemoOrganisation.VISTULA));
        Statement statement =
                begun(coalition, "Nobody left at sea", Visibility.PUBLIC, group, amina);
        writing.describe(
                statement.id(),
                new Details(
                        statement.title(),
                        "Regional review, second session",
                        LocalDate.ofInstant(clock.now().plus(Duration.ofDays(80)), zone()),
                        group),
                amina);
        Version zero =
                saved(
                        statement,
                        "at-sea-zero-draft.md",
                        "Zero draft",
                        "From the consultation in four ports.",
                        amina);
        Actor lucia = acting(DemoOrganisation.ANDES, ids);
        Actor tomasz = acting(DemoOrganisation.VISTULA, ids);
        Comment asked = said(zero, "Fishing crews", "Who pays them, and out of what?", tomasz, "");
        said(zero, "Every year", "Rivers too: most of our dead are in the Darién.", lucia, "");
        cited(statement, zero, amina);
        Version rev =
                saved(
                        statement,
                        "at-sea-rev-1.md",
                        "Rev. 1",
                        "Rivers were added; the bracket on who is rescued is lifted; asking for"
                                + " protection is new.",
                        amina);
        commenting.reply(
                statement.id(),
                asked.id(),
                "The flag State first. We can say so in the next round.",
                null,
                lucia);
        said(
                rev,
                "name a place",
                "هل يكفي يوم واحد حين يكون أقرب ميناء على بعد ثلاثة أيام؟",
                acting(DemoOrganisation.ATLAS, ids),
                "within a day");
        moving.move(
                statement.id(),
                new Move(
                        State.DRAFTING,
                        State.ROUND,
                        2,
                        in(Duration.ofDays(10)),
                        "Members asked for one more round before we propose it.",
                        true),
                amina);
    }

    private void putToSilence(Coalition coalition, Actor amina) {
        Statement statement =
                begun(
                        coalition,
                        "How we choose who speaks for us",
                        Visibility.COALITION,
                        Set.of(),
                        amina);
        saved(statement, "spokespeople.md", "Proposal", "As discussed in October.", amina);
        moving.move(
                statement.id(),
                new Move(
                        State.DRAFTING,
                        State.PROPOSED,
                        1,
                        null,
                        "Nobody asked for changes at the October call.",
                        true),
                amina);
        silence.open(
                statement.id(),
                new SilenceTerms(
                        in(Duration.ofDays(5)),
                        "These rules are meant for the regional reviews of next year.",
                        ""),
                amina);
    }

    private Statement begun(
            Coalition coalition,
            String title,
            Visibility visibility,
            Set<UUID> group,
            Actor coordinator) {
        return writing.begin(
                new NewStatement(coalition, title, "en", visibility, group), coordinator);
    }

    private Version saved(
            Statement statement, String file, String label, String note, Actor coordinator) {
        return writing.save(
                statement.id(),
                new Draft(
                        TextFormat.MARKDOWN.read(DemoStatement.resource(file)).text(),
                        label,
                        note,
                        null),
                coordinator);
    }

    private Comment said(
            Version version, String paragraph, String words, Actor member, String quotation) {
        return commenting.comment(
                version.statement().id(),
                new NewComment(
                        version.number(),
                        block(version, paragraph),
                        quotation,
                        words,
                        Visibility.PUBLIC),
                member);
    }

    private void cited(Statement statement, Version version, Actor coordinator) {
        citing.cite(
                statement.id(),
                new Passage(
                        block(version, "Every year"),
                        new SourceEntry(
                                SourceEntry.OFFICIAL_TEXT,
                                "A/RES/73/195",
                                "Global Compact for Safe, Orderly and Regular Migration",
                                "A/RES/73/195",
                                "United Nations General Assembly",
                                LocalDate.of(2018, 12, 19),
                                "en",
                                "https://undocs.org/A/RES/73/195"),
                        "Objective 8",
                        "",
                        "States have committed themselves to saving lives and finding the missing."),
                coordinator);
    }

    private static String block(Version version, String start) {
        return version.text().numbered().stream()
                .filter(leaf -> leaf.text().startsWith(start))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Actor acting(DemoOrganisation organisation, Map<DemoOrganisation, UUID> ids) {
        return organisation.administrator.actingFor(ids.get(organisation));
    }

    private Deadline in(Duration time) {
        return new Deadline(
                clock.now().plus(time).truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(17)),
                zone());
    }

    private static ZoneId zone() {
        return ZoneId.of("Africa/Dakar");
    }
}
