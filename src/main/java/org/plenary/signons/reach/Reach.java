package org.plenary.signons.reach;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.signons.Letter;
import org.plenary.signons.LetterFace;
import org.plenary.signons.LetterFaces;
import org.plenary.signons.Letters;
import org.plenary.signons.ListedSignOns;
import org.plenary.signons.SignOnErased;
import org.plenary.signons.SignOnMoved;
import org.plenary.signons.SignOnRewritten;
import org.plenary.signons.SignOnWithdrawn;
import org.plenary.signons.SignatoryView;
import org.plenary.signons.counting.Remembered;

/** What anybody may see of letters, asked for by programs and pages elsewhere. */
@ApplicationScoped
class Reach {
    private record Wanted(UUID letter, UUID before, int count) {}

    private final LetterFaces faces;
    private final Letters letters;
    private final ListedSignOns listed;
    private final Remembered<Wanted, List<SignatoryView>> newest =
            new Remembered<>(Duration.ofSeconds(2));

    Reach(LetterFaces faces, Letters letters, ListedSignOns listed) {
        this.faces = faces;
        this.letters = letters;
        this.listed = listed;
    }

    /** A letter that everybody may read; there is no other. */
    LetterFace publicLetter(UUID id) {
        return faces.visibleTo(Actor.visitor(), id);
    }

    /**
     * Who is named publicly under a letter, the newest first.
     *
     * @param before the last one already seen, or null
     */
    List<SignatoryView> newest(UUID letter, UUID before, int count) {
        return newest.get(new Wanted(letter, before, count), this::read);
    }

    // Whoever takes their name back is named by this node no more; by others for two seconds.
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SignOnWithdrawn withdrawn) {
        forget(withdrawn.subject());
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SignOnMoved moved) {
        forget(moved.subject());
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SignOnRewritten rewritten) {
        forget(rewritten.subject());
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SignOnErased erased) {
        forget(erased.subject());
    }

    private void forget(UUID letter) {
        newest.forgetAll(wanted -> wanted.letter().equals(letter));
    }

    private List<SignatoryView> read(Wanted wanted) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                listed
                                        .newest(
                                                letters.findById(wanted.letter()),
                                                wanted.before(),
                                                wanted.count())
                                        .stream()
                                        .map(SignatoryView::of)
                                        .toList());
    }

    /** Where the webhooks of the letter's coalition are, for whoever coordinates it; else null. */
    @Transactional
    String webhooksFor(Actor actor, UUID letter) {
        return letters.visibleTo(actor, letter)
                .map(found -> found.statement().coalition())
                .filter(actor::coordinates)
                .map(coalition -> coalition.href() + "/webhooks")
                .orElse(null);
    }

    /** A letter in a list of them. */
    record Line(
            UUID id, String href, String title, String addressees, String language, Instant at) {
        static Line of(Letter letter) {
            return new Line(
                    letter.id(),
                    letter.href(),
                    letter.title(),
                    letter.addressees(),
                    letter.language(),
                    letter.openedAt());
        }
    }

    /** Letters that everybody may read, the newest first. */
    @Transactional
    List<Line> publicLetters(UUID before, int count) {
        return letters.publicBefore(before, count).stream().map(Line::of).toList();
    }
}
