package org.plenary.signons.erasing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Person;
import org.plenary.organisations.Persons;
import org.plenary.shared.secrecy.Vault;
import org.plenary.signons.Letter;
import org.plenary.signons.Marks;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignOns;
import org.plenary.signons.confirming.Submissions;

/** Erases what belongs to a mail address, for somebody who asked for it by mail or telephone. */
@ApplicationScoped
class ErasingAddresses {
    private final SignOns signOns;
    private final Submissions submissions;
    private final Persons persons;
    private final Erasing erasing;
    private final ForgettingAccounts accounts;
    private final EntityManager database;
    private final Vault vault;

    ErasingAddresses(
            SignOns signOns,
            Submissions submissions,
            Persons persons,
            Erasing erasing,
            ForgettingAccounts accounts,
            EntityManager database,
            Vault vault) {
        this.signOns = signOns;
        this.submissions = submissions;
        this.persons = persons;
        this.erasing = erasing;
        this.accounts = accounts;
        this.database = database;
        this.vault = vault;
    }

    /**
     * Erases everything of an address under these letters.
     *
     * @param name whether names of organisations it signed for are erased, too
     * @return how many signatures it had
     */
    @Transactional(Transactional.TxType.MANDATORY)
    int erase(String email, Stream<Letter> letters, boolean name, Actor actor) {
        List<Person> accounts =
                persons.list("lower(email) = ?1", email.strip().toLowerCase(Locale.ROOT));
        return letters.mapToInt(letter -> erase(email, accounts, letter, name, actor)).sum();
    }

    /**
     * As {@link #erase} under every letter, and the accounts of the address lose their name where
     * nothing else needs it; see {@link ForgettingAccounts}.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    int eraseEverywhere(String email, Stream<Letter> letters, boolean name, Actor actor) {
        int erased = erase(email, letters, name, actor);
        accounts.forget(email, actor);
        return erased;
    }

    private int erase(
            String email, List<Person> accounts, Letter letter, boolean name, Actor actor) {
        Marks marks = new Marks(vault, letter.id());
        submissions.forgetWaiting(letter, marks.email(email));
        forgetInvited(email, letter);
        List<SignOn> found =
                signOns.list(
                        "letter = ?1 and erasedAt is null and (emailMark = ?2 or personMark in ?3)",
                        letter,
                        marks.email(email),
                        Stream.concat(
                                        Stream.of(marks.email(email)),
                                        accounts.stream().map(one -> marks.person(one.id())))
                                .toList());
        found.forEach(signOn -> erasing.erase(signOn, name, actor.by()));
        return found.size();
    }

    // That an organisation was asked to sign stays; whom one wrote to does not.
    private void forgetInvited(String email, Letter letter) {
        database.createNativeQuery(
                        """
                        update signature_invitation set contact = '', email = null, answer = null
                        where letter = :letter and email = lower(:email)
                        """)
                .setParameter("letter", letter.id())
                .setParameter("email", email.strip())
                .executeUpdate();
    }
}
