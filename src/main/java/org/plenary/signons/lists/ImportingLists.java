package org.plenary.signons.lists;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.geo.Geo;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.tables.Spreadsheet;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Refusal;
import org.plenary.signons.Identity;
import org.plenary.signons.Ledger;
import org.plenary.signons.Letter;
import org.plenary.signons.Manner;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignOnKind;
import org.plenary.signons.SignOnState;
import org.plenary.signons.SignOns;
import org.plenary.signons.Signatory;
import org.plenary.signons.Source;
import org.plenary.signons.Withdrawal;

/** Takes over a coordinator's list: look first, then confirm, then settle what was in doubt. */
@ApplicationScoped
public class ImportingLists {
    private static final Duration KEPT_UNCONFIRMED = Duration.ofDays(1);

    private final SignOnImports imports;
    private final ImportRows rows;
    private final SignOns signOns;
    private final Ledger ledger;
    private final Vault vault;
    private final Journal journal;
    private final DatabaseClock clock;
    private final RegisteredNames register;
    private final EntityManager database;

    ImportingLists(
            SignOnImports imports,
            ImportRows rows,
            SignOns signOns,
            Ledger ledger,
            Vault vault,
            Journal journal,
            DatabaseClock clock,
            RegisteredNames register,
            EntityManager database) {
        this.imports = imports;
        this.rows = rows;
        this.signOns = signOns;
        this.ledger = ledger;
        this.vault = vault;
        this.journal = journal;
        this.clock = clock;
        this.register = register;
        this.database = database;
    }

    /** Keeps a file for its preview. A file that cannot be read is refused here. */
    @Transactional(Transactional.TxType.MANDATORY)
    public SignOnImport upload(Letter letter, String fileName, byte[] content, Actor coordinator) {
        Spreadsheet.read(content);
        SignOnImport batch = new SignOnImport(letter, fileName, content, coordinator, clock.now());
        imports.persist(batch);
        return batch;
    }

    /** What the list would bring now; changes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ListPreview preview(
            Letter letter, byte[] content, Map<String, String> mapping, DoubtfulRows doubtful) {
        Spreadsheet list = Spreadsheet.read(content);
        return new ListPreview(
                list.charset().name(),
                list.delimiter(),
                list.header(),
                Mapping.of(list.header(), mapping),
                ImportReport.of(findings(letter, content, mapping), doubtful));
    }

    /**
     * Takes the list over. The letter is locked by the caller, so that two lists come one after the
     * other; against a signature at the same moment stands the database's constraint.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ImportReport confirm(
            SignOnImport batch,
            Map<String, String> mapping,
            DoubtfulRows doubtful,
            Actor coordinator) {
        byte[] content =
                batch.content()
                        .orElseThrow(
                                () ->
                                        Refusal.because("signons.refused.import-confirmed")
                                                .asException());
        Instant now = clock.now();
        List<RowFinding> findings = findings(batch.letter(), content, mapping);
        ImportReport report = ImportReport.of(findings, doubtful);
        List<SignOn> made = new ArrayList<>();
        Map<Integer, UUID> byRow = new HashMap<>();
        for (RowFinding finding : findings) {
            if (ImportReport.becomesSignOn(finding, doubtful)) {
                SignOn signOn = imported(batch, finding.signatory(), finding.organisation(), now);
                made.add(signOn);
                byRow.put(finding.number(), signOn.id());
            }
        }
        try {
            ledger.enter(made);
            for (RowFinding finding : report.listed()) {
                rows.persist(new ImportRow(batch, finding, byRow.get(finding.number())));
            }
            journal.record(
                    batch.confirm(
                            doubtful,
                            report.imported(),
                            report.alreadyThere(),
                            report.leftOut(),
                            coordinator,
                            now));
        } catch (ConstraintViolationException signedMeanwhile) {
            throw Refusal.because("signons.refused.list-changed-meanwhile").asException();
        }
        return report;
    }

    /**
     * Accepts a doubtful row under a name and country that a person has checked. A sign-on that was
     * made of it for the time being is replaced.
     *
     * @param country ISO 3166-1 alpha-2; empty for a network of several countries
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void accept(ImportRow row, String name, String country, Actor coordinator) {
        requireOpen(row);
        if (name == null || name.isBlank()) {
            throw Refusal.invalid("signons.refused.name-missing").asException();
        }
        boolean network = country == null || country.isBlank();
        if (!network && !Geo.isCountry(country)) {
            throw Refusal.invalid("signons.refused.country-missing").asException();
        }
        Instant now = clock.now();
        Letter letter = row.batch().letter();
        takeBack(row, letter, coordinator, now);
        SignOn signOn =
                imported(
                        row.batch(),
                        new Signatory(
                                name.strip(),
                                network ? null : country,
                                network ? "001" : Geo.regionOf(country).orElse(Geo.WORLD),
                                null),
                        null,
                        now);
        try {
            ledger.enter(signOn, coordinator.by());
            row.settle(signOn.id(), coordinator, now);
        } catch (ConstraintViolationException there) {
            throw Refusal.because("signons.refused.already-listed", name).asException();
        }
    }

    private SignOn imported(SignOnImport batch, Signatory who, UUID organisation, Instant now) {
        return new SignOn(
                        batch.letter(),
                        SignOnKind.ORGANISATION,
                        Source.IMPORT,
                        who,
                        Identity.named(who.name()).as(organisation),
                        Manner.plain(),
                        SignOnState.EFFECTIVE,
                        vault,
                        now)
                .broughtBy(batch.id());
    }

    /** Dismisses a doubtful row; a sign-on made of it for the time being is taken back. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void dismiss(ImportRow row, Actor coordinator) {
        requireOpen(row);
        Instant now = clock.now();
        takeBack(row, row.batch().letter(), coordinator, now);
        row.settle(null, coordinator, now);
    }

    private void takeBack(ImportRow row, Letter letter, Actor coordinator, Instant now) {
        row.signOn()
                .flatMap(id -> signOns.locked(letter, id))
                .filter(SignOn::isLive)
                .ifPresent(
                        signOn ->
                                ledger.withdraw(
                                        signOn,
                                        new Withdrawal(coordinator.by(), true, "review", now),
                                        coordinator.by()));
    }

    private static void requireOpen(ImportRow row) {
        if (!row.isOpen()) {
            throw Refusal.because("signons.refused.row-settled").asException();
        }
    }

    private List<RowFinding> findings(Letter letter, byte[] content, Map<String, String> mapping) {
        Spreadsheet list = Spreadsheet.read(content);
        return ListReading.read(list, Mapping.of(list.header(), mapping), known(letter));
    }

    private KnownNames known(Letter letter) {
        KnownNames known = register.known();
        database.createQuery(
                        """
                        select s.nameKey, s.country, s.organisation from SignOn s
                        where s.letter = :letter and s.kind = ORGANISATION
                            and s.state in (EFFECTIVE, RENEWAL_DUE) and s.name is not null
                        """,
                        Object[].class)
                .setParameter("letter", letter)
                .getResultStream()
                .forEach(s -> known.signed((String) s[0], (String) s[1], (UUID) s[2]));
        rows.settled(letter).forEach(row -> known.settled(row.name(), row.countryWritten()));
        return known;
    }

    @Scheduled(
            identity = "unconfirmed-imports",
            every = "1h",
            delayed = "10m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forgetUnconfirmed() {
        imports.forgetUnconfirmed(clock.now().minus(KEPT_UNCONFIRMED));
    }
}
