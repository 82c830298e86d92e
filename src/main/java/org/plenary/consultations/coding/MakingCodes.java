package org.plenary.consultations.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.consultations.Vocabulary;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Organisations;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;

/** What is done with a codebook, while its consultation's row is held. */
@ApplicationScoped
public class MakingCodes {
    static final int MOST_CODES = 200;

    private final Consultations consultations;
    private final Coders coders;
    private final Codes codes;
    private final Organisations organisations;
    private final Messages messages;
    private final Journal journal;

    MakingCodes(
            Consultations consultations,
            Coders coders,
            Codes codes,
            Organisations organisations,
            Messages messages,
            Journal journal) {
        this.consultations = consultations;
        this.coders = coders;
        this.codes = codes;
        this.organisations = organisations;
        this.messages = messages;
        this.journal = journal;
    }

    /** Makes a code; the codes of a consultation have different names. */
    @Transactional
    public Code add(UUID id, CodeForm.Words words, Actor actor) {
        Consultation consultation = locked(id, actor);
        Codebook book = codes.of(consultation);
        checked(book, null, words);
        refuseUnlessRoom(book, 1);
        return keep(new Code(id, words, null), actor);
    }

    @Transactional
    public Code reword(UUID id, UUID code, CodeForm.Words words, Actor actor) {
        Codebook book = codes.of(locked(id, actor));
        Code found = live(book, code);
        checked(book, found, words);
        journal.record(found.reword(words, actor));
        return found;
    }

    @Transactional
    public Code merge(UUID id, UUID code, UUID into, Actor actor) {
        Codebook book = codes.of(locked(id, actor));
        Code found = live(book, code);
        Code other =
                book.live(into)
                        .orElseThrow(() -> Refusal.invalid("coding.error.into").asException());
        journal.record(found.merge(other, actor));
        return other;
    }

    /** Takes a merging back: the code has its passages again. */
    @Transactional
    public Code part(UUID id, UUID code, Actor actor) {
        Codebook book = codes.of(locked(id, actor));
        Code found = book.any(code).orElseThrow(() -> new NotVisibleException("code " + code));
        if (book.named(found.name()).isPresent()) {
            throw Refusal.because("coding.refused.name-taken", found.name()).asException();
        }
        journal.record(found.part(actor));
        return found;
    }

    /** Removes a code that was never given and that no other one hangs on. */
    @Transactional
    public void remove(UUID id, UUID code, Actor actor) {
        Consultation consultation = locked(id, actor);
        Codebook book = codes.of(consultation);
        Code found = live(book, code);
        boolean needed = codes.count("parent = ?1 or mergedInto = ?1", code) > 0 || given(code);
        if (needed) {
            throw Refusal.because("coding.refused.used").asException();
        }
        codes.delete(found);
        journal.record(new CodeRemoved(id, code, actor.by()));
    }

    // Also to what was hidden since and may come back.
    private boolean given(UUID code) {
        return !codes.getEntityManager()
                .createNativeQuery(
                        "select 1 from coding where code = :code union all select 1 from cluster where code = :code limit 1")
                .setParameter("code", code)
                .getResultList()
                .isEmpty();
    }

    /**
     * Makes codes of the terms of the Global Compact that are not there yet, in the consultation's
     * language.
     *
     * @param principles the ten principles, otherwise the 23 objectives
     */
    @Transactional
    public int take(UUID id, boolean principles, Actor actor) {
        Consultation consultation = locked(id, actor);
        Codebook book = codes.of(consultation);
        List<Code> made = new ArrayList<>();
        var locale = java.util.Locale.forLanguageTag(consultation.language());
        for (Vocabulary.Term term :
                principles ? Vocabulary.principles() : Vocabulary.objectives()) {
            String name = term.number() + ". " + messages.text(locale, term.messageKey());
            if (!book.has(term.code()) && book.named(name).isEmpty()) {
                int colour = 1 + (term.number() - 1) % Code.COLOURS;
                made.add(new Code(id, new CodeForm.Words(name, "", colour, null), term.code()));
            }
        }
        refuseUnlessRoom(book, made.size());
        made.forEach(code -> keep(code, actor));
        return made.size();
    }

    /** Lets the people of an organisation code. */
    @Transactional
    public void appoint(UUID id, String named, Actor actor) {
        Consultation consultation = convened(id, actor);
        var organisation =
                organisations
                        .meant(named == null ? "" : named)
                        .orElseThrow(
                                () ->
                                        Refusal.invalid("consultations.error.organisation")
                                                .asException());
        if (codes.appoint(consultation, organisation.id())) {
            journal.record(new CodersAppointed(id, organisation.id(), actor.by()));
        }
    }

    @Transactional
    public void dismiss(UUID id, UUID organisation, Actor actor) {
        if (!codes.dismiss(convened(id, actor), organisation)) {
            throw new NotVisibleException("appointed organisation " + organisation);
        }
        journal.record(new CodersDismissed(id, organisation, actor.by()));
    }

    private Consultation convened(UUID id, Actor actor) {
        return consultations
                .lockedFor(actor, id)
                .orElseThrow(() -> new NotVisibleException("consultation " + id));
    }

    private Code keep(Code code, Actor actor) {
        codes.persist(code);
        journal.record(new CodeMade(code.consultation(), code.id(), actor.by()));
        return code;
    }

    private static void refuseUnlessRoom(Codebook book, int more) {
        if (book.size() + more > MOST_CODES) {
            throw Refusal.because("coding.refused.too-many", MOST_CODES).asException();
        }
    }

    private static void checked(Codebook book, Code self, CodeForm.Words words) {
        if (words.errors().any()) {
            throw Refusal.invalid("coding.error.name", Code.LONGEST_NAME).asException();
        }
        if (book.named(words.name()).filter(other -> other != self).isPresent()) {
            throw Refusal.invalid("coding.error.taken").asException();
        }
        UUID parent = words.parent();
        boolean possible =
                parent == null
                        || book.live(parent).isPresent()
                                && (self == null
                                        || !parent.equals(self.id())
                                                && !book.isBelow(parent, self.id()));
        if (!possible) {
            throw Refusal.invalid("coding.error.parent").asException();
        }
    }

    private static Code live(Codebook book, UUID code) {
        return book.live(code).orElseThrow(() -> new NotVisibleException("code " + code));
    }

    // Codes of one book are changed one after the other.
    private Consultation locked(UUID id, Actor actor) {
        Consultation consultation = coders.coded(id, actor);
        codes.getEntityManager()
                .createNativeQuery("select 1 from consultation where id = :id for no key update")
                .setParameter("id", id)
                .getResultList();
        return consultation;
    }
}
