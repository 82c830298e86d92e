package org.plenary.consultations.facilitating;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.consultations.Taking;
import org.plenary.consultations.contributing.Author;
import org.plenary.consultations.contributing.Contribution;
import org.plenary.consultations.contributing.ContributionSent;
import org.plenary.consultations.contributing.DraftAnswer;
import org.plenary.consultations.contributing.OfflineContributions;
import org.plenary.consultations.questions.Questionnaire;
import org.plenary.consultations.questions.Questions;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.tables.Spreadsheet;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;

/**
 * Takes tables of forms in: looked at first, then the good rows become contributions. The same row
 * again adds nothing, and what is not taken over stays to be fetched.
 */
@ApplicationScoped
class ImportingForms {
    static final int LARGEST = 5 * 1024 * 1024;
    private static final int MOST_ROWS = 2_000;

    private final Facilitators facilitators;
    private final Consultations consultations;
    private final OfflineFiles files;
    private final OfflineContributions offline;
    private final Questions questions;
    private final Messages messages;
    private final Journal journal;
    private final Vault vault;
    private final DatabaseClock clock;
    private final Duration kept;

    ImportingForms(
            Facilitators facilitators,
            Consultations consultations,
            OfflineFiles files,
            OfflineContributions offline,
            Questions questions,
            Messages messages,
            Journal journal,
            Vault vault,
            DatabaseClock clock,
            @ConfigProperty(name = "plenary.offline.kept", defaultValue = "30D") Duration kept) {
        this.facilitators = facilitators;
        this.consultations = consultations;
        this.files = files;
        this.offline = offline;
        this.questions = questions;
        this.messages = messages;
        this.journal = journal;
        this.vault = vault;
        this.clock = clock;
        this.kept = kept;
    }

    /** The rows of a file, and which of them are there already. */
    record Preview(OfflineFile file, List<String> header, List<FormRow> rows, Set<String> there) {
        List<FormRow> fresh() {
            return rows.stream()
                    .filter(row -> row.isGood() && !there.contains(row.mark()))
                    .toList();
        }

        long known() {
            return rows.stream().filter(row -> row.isGood() && there.contains(row.mark())).count();
        }

        List<FormRow> bad() {
            return rows.stream().filter(row -> !row.isGood()).toList();
        }
    }

    /** Keeps a file, sealed, to be looked at. */
    @Transactional
    OfflineFile upload(UUID id, byte[] content, String language, Actor actor) {
        Consultation consultation = facilitated(id, actor);
        if (content.length == 0 || content.length > LARGEST) {
            throw Refusal.invalid("facilitating.refused.size", LARGEST / 1024 / 1024).asException();
        }
        OfflineFile file =
                new OfflineFile(consultation, content, language, vault, actor, clock.now());
        files.persist(file);
        // Unreadable files are not kept.
        rows(consultation, file);
        return file;
    }

    /** What is in a file, if it is still kept. */
    @Transactional
    Preview preview(UUID id, UUID fileId, Actor actor) {
        Consultation consultation = facilitated(id, actor);
        OfflineFile file =
                files.in(consultation, fileId)
                        .orElseThrow(() -> new NotVisibleException("file " + fileId));
        return preview(consultation, file);
    }

    private Preview preview(Consultation consultation, OfflineFile file) {
        if (file.content(vault).isEmpty()) {
            return new Preview(file, List.of(), List.of(), Set.of());
        }
        List<FormRow> rows = rows(consultation, file);
        return new Preview(
                file,
                table(consultation, file).header(),
                rows,
                offline.there(consultation, rows.stream().map(FormRow::mark).toList()));
    }

    private List<FormRow> rows(Consultation consultation, OfflineFile file) {
        Spreadsheet table = table(consultation, file);
        if (table.rows().size() > MOST_ROWS) {
            throw Refusal.invalid("facilitating.refused.list-too-long", MOST_ROWS).asException();
        }
        return FormReading.of(
                table,
                questions.of(consultation),
                messages::text,
                parts -> vault.mark(marked(consultation, parts)),
                file.language());
    }

    // A form that was filled in on a computer is a table of one row.
    private Spreadsheet table(Consultation consultation, OfflineFile file) {
        byte[] content = file.content(vault).orElseThrow();
        return DocumentLines.isPacked(content)
                ? FilledForm.read(content, consultation, questions.of(consultation))
                : Spreadsheet.read(content, "facilitating.refused", true);
    }

    private static String[] marked(Consultation consultation, List<String> parts) {
        List<String> all = new ArrayList<>(List.of("offline-form", consultation.id().toString()));
        all.addAll(parts);
        return all.toArray(String[]::new);
    }

    /**
     * Takes the good rows over, if the consultation takes contributions at this moment.
     *
     * @throws org.plenary.shared.web.RefusedException if it was imported before
     */
    @Transactional
    OfflineFile take(UUID id, UUID fileId, Actor actor) {
        facilitated(id, actor);
        Consultation consultation = consultations.held(id).orElseThrow();
        OfflineFile file =
                files.locked(consultation, fileId)
                        .orElseThrow(() -> new NotVisibleException("file " + fileId));
        Taking.refusesNow(consultation, clock.now()).ifPresent(Refusal::raise);
        if (file.isImported() || file.content(vault).isEmpty()) {
            throw Refusal.because("facilitating.refused.imported").asException();
        }
        offline.alone(consultation);
        Preview preview = preview(consultation, file);
        Questionnaire asked = questions.of(consultation);
        List<ContributionSent> sent = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (FormRow row : preview.fresh()) {
            if (taken.add(row.mark())) {
                sent.add(take(consultation, row, asked, actor));
            }
        }
        journal.record(sent);
        journal.record(
                file.imported(
                        taken.size(),
                        (int) preview.known(),
                        preview.bad().size(),
                        actor,
                        clock.now()));
        return file;
    }

    private ContributionSent take(
            Consultation consultation, FormRow row, Questionnaire asked, Actor actor) {
        Author author =
                new Author(
                        null,
                        null,
                        row.name().orElse(null),
                        row.email().orElse(null),
                        row.language(),
                        row.country().orElse(null));
        Contribution form = offline.begin(consultation, null, row.mark(), author);
        List<DraftAnswer> written = new ArrayList<>();
        row.answers()
                .forEach(
                        (question, given) ->
                                written.add(
                                        offline.write(
                                                form,
                                                asked.question(question).orElseThrow(),
                                                given,
                                                row.language(),
                                                actor.person())));
        return offline.sendNew(form, written, asked, row.publication());
    }

    private Consultation facilitated(UUID id, Actor actor) {
        return facilitators.facilitated(actor, id);
    }

    @Transactional
    int forgetOld() {
        return files.forgetBefore(clock.now().minus(kept));
    }

    @Scheduled(
            identity = "forgetting-offline-files",
            every = "{plenary.offline.forget-every:1h}",
            delayed = "3m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyNowAndThen() {
        forgetOld();
    }
}
