package org.plenary.signons.erasing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.secrecy.Vault;
import org.plenary.signons.Identity;
import org.plenary.signons.Ledger;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignOnKind;
import org.plenary.signons.SignOns;
import org.plenary.signons.campaign.RecognisingSignatures;
import org.plenary.signons.confirming.ManageLinks;
import org.plenary.signons.confirming.Submission;
import org.plenary.signons.confirming.Submissions;
import org.plenary.signons.reservations.Wordings;

/**
 * Erases who signed. A sign-on that was erased goes on counting as it did: nobody's wish changes
 * what was counted and delivered.
 */
@ApplicationScoped
public class Erasing {
    private final SignOns signOns;
    private final Submissions submissions;
    private final Ledger ledger;
    private final Wordings wordings;
    private final ManageLinks links;
    private final RecognisingSignatures recognising;
    private final ErasureMarks marks;
    private final EntityManager database;
    private final Vault vault;

    Erasing(
            SignOns signOns,
            Submissions submissions,
            Ledger ledger,
            Wordings wordings,
            ManageLinks links,
            RecognisingSignatures recognising,
            ErasureMarks marks,
            EntityManager database,
            Vault vault) {
        this.signOns = signOns;
        this.submissions = submissions;
        this.ledger = ledger;
        this.wordings = wordings;
        this.links = links;
        this.recognising = recognising;
        this.marks = marks;
        this.database = database;
        this.vault = vault;
    }

    /**
     * Erases the person behind a sign-on: name, role and address. Of a sign-on in somebody's own
     * name nothing is left then but its place in the counts.
     *
     * @param name whether the name under the letter is erased, too, where it is an organisation's
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(SignOn signOn, boolean name, By by) {
        boolean all = name || signOn.kind() == SignOnKind.INDIVIDUAL;
        marks.add(signOn.id(), all);
        carryOut(signOn, all, by);
    }

    /** Erases without remembering it anew; nothing happens where nothing is left. */
    @Transactional(Transactional.TxType.MANDATORY)
    void carryOut(SignOn signOn, boolean all, By by) {
        submissions.of(signOn.id()).ifPresent(Submission::erase);
        forgetWords(signOn.id(), all);
        if (all) {
            links.revoke(signOn.id());
            wordings.erase(signOn);
            signOn.waitingBecause("");
            if (signOn.erasedAt().isEmpty()) {
                recognising.forget(signOn);
                ledger.erase(signOn, by);
            }
        } else {
            Identity who = signOn.identity(vault);
            if (who.contact() != null || who.role() != null) {
                ledger.rewrite(
                        signOn,
                        new Identity(
                                who.name(),
                                who.organisation(),
                                who.person(),
                                who.mandate(),
                                null,
                                null,
                                who.website()),
                        signOn.visibility(),
                        by);
            }
        }
    }

    /** Whether a restored sign-on tells again what was erased. */
    boolean isThereAgain(SignOn signOn, boolean all) {
        if (all) {
            return signOn.erasedAt().isEmpty();
        }
        if (signOn.erasedAt().isPresent()) {
            return false;
        }
        Identity who = signOn.identity(vault);
        return who.contact() != null || who.role() != null;
    }

    // What people wrote beside it, the row of the list and the paper that brought it.
    private void forgetWords(UUID signOn, boolean all) {
        signOns.flush();
        run(
                """
                update withdrawal set reason = null
                where id = (select withdrawal from sign_on where id = :id)
                """,
                signOn);
        if (all) {
            run("update import_row set name = '–', row_values = '[]' where sign_on = :id", signOn);
            run(
                    """
                    delete from recorded_file
                    where recording = (select id from recording where sign_on = :id)
                    """,
                    signOn);
            run("update recording set sealed = '' where sign_on = :id", signOn);
        }
    }

    private void run(String statement, UUID signOn) {
        database.createNativeQuery(statement).setParameter("id", signOn).executeUpdate();
    }
}
