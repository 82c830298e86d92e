package org.plenary.consultations.facilitating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.consultations.Taking;
import org.plenary.consultations.contributing.Contribution;
import org.plenary.consultations.contributing.OfflineContributions;
import org.plenary.consultations.questions.Given;
import org.plenary.consultations.questions.Question;
import org.plenary.consultations.questions.Questions;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Person;
import org.plenary.organisations.Persons;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;

/** Writing meetings down, and who may. */
@ApplicationScoped
class Facilitating {
    private static final int MOST_VOICES = 500;

    private final Consultations consultations;
    private final Facilitators facilitators;
    private final Meetings meetings;
    private final OfflineContributions offline;
    private final Questions questions;
    private final Persons persons;
    private final Journal journal;
    private final DatabaseClock clock;

    Facilitating(
            Consultations consultations,
            Facilitators facilitators,
            Meetings meetings,
            OfflineContributions offline,
            Questions questions,
            Persons persons,
            Journal journal,
            DatabaseClock clock) {
        this.consultations = consultations;
        this.facilitators = facilitators;
        this.meetings = meetings;
        this.offline = offline;
        this.questions = questions;
        this.persons = persons;
        this.journal = journal;
        this.clock = clock;
    }

    /** Lets a person whom the platform knows by this address write down what others say. */
    @Transactional
    void appoint(UUID id, String email, Actor actor) {
        Consultation of = convened(id, actor);
        Person person =
                persons.find("lower(email) = ?1", email.strip().toLowerCase(Locale.ROOT))
                        .firstResultOptional()
                        .orElseThrow(
                                () -> Refusal.invalid("facilitating.refused.nobody").asException());
        if (facilitators.of(of.id(), person.id()).isEmpty()) {
            facilitators.persist(new Facilitator(id, person.id(), actor.person(), clock.now()));
            journal.record(new FacilitatorAppointed(id, person.id(), actor.by()));
        }
    }

    /** Lets them no longer. */
    @Transactional
    void dismiss(UUID id, UUID person, Actor actor) {
        Consultation of = convened(id, actor);
        facilitators.delete(
                facilitators
                        .of(of.id(), person)
                        .orElseThrow(() -> new NotVisibleException("facilitator " + person)));
        journal.record(new FacilitatorDismissed(id, person, actor.by()));
    }

    /** Begins to write a meeting down. */
    @Transactional
    Meeting begin(UUID id, MeetingDetails details, Actor actor) {
        Meeting meeting = new Meeting(facilitated(id, actor), details, actor, clock.now());
        meetings.persist(meeting);
        return meeting;
    }

    /** Writes down what somebody said to a question; each voice is a contribution of its own. */
    @Transactional
    void hear(UUID id, UUID meetingId, UUID questionId, Given given, String language, Actor actor) {
        Meeting meeting = locked(id, meetingId, actor);
        Question question =
                questions
                        .in(meeting.consultation(), questionId)
                        .filter(Question::isAsked)
                        .orElseThrow(() -> new NotVisibleException("question " + questionId));
        if (offline.of(meetingId).size() >= MOST_VOICES) {
            throw Refusal.because("facilitating.refused.voices", MOST_VOICES).asException();
        }
        Contribution voice =
                offline.begin(meeting.consultation(), meetingId, null, meeting.author());
        offline.write(
                voice,
                question,
                given,
                language == null ? meeting.details().language() : language,
                actor.person());
    }

    /** Takes out again what was written down. */
    @Transactional
    void drop(UUID id, UUID meetingId, UUID voice, Actor actor) {
        locked(id, meetingId, actor);
        offline.drop(
                offline.of(meetingId).stream()
                        .filter(c -> c.id().equals(voice))
                        .findFirst()
                        .orElseThrow(() -> new NotVisibleException("voice " + voice)));
    }

    /**
     * Sends everything that was said, if the consultation takes contributions at this moment.
     *
     * @return how many voices
     */
    @Transactional
    int send(UUID id, UUID meetingId, Actor actor) {
        facilitated(id, actor);
        Consultation held = consultations.held(id).orElseThrow();
        Meeting meeting = locked(id, meetingId, actor);
        Taking.refusesNow(held, clock.now()).ifPresent(Refusal::raise);
        List<Contribution> voices = offline.of(meetingId);
        MeetingSent fact = meeting.send(voices.size(), actor, clock.now());
        voices.forEach(voice -> offline.send(voice, meeting.details().publication()));
        journal.record(fact);
        return voices.size();
    }

    private Meeting locked(UUID id, UUID meetingId, Actor actor) {
        Meeting meeting =
                meetings.locked(facilitated(id, actor), meetingId)
                        .orElseThrow(() -> new NotVisibleException("meeting " + meetingId));
        meeting.refuseIfSent();
        return meeting;
    }

    private Consultation facilitated(UUID id, Actor actor) {
        return facilitators.facilitated(actor, id);
    }

    private Consultation convened(UUID id, Actor actor) {
        return consultations.convened(actor, id);
    }
}
