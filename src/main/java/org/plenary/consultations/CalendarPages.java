package org.plenary.consultations;

import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Chrome;

/** Phases and key dates for the calendars of a consultation's readers. */
@Path("/consultations/{id}/calendar.ics")
@Blocking
class CalendarPages {
    private final Consultations consultations;
    private final KeyDates dates;
    private final CurrentActor current;
    private final Messages messages;
    private final Language language;
    private final Chrome chrome;
    private final DatabaseClock clock;

    CalendarPages(
            Consultations consultations,
            KeyDates dates,
            CurrentActor current,
            Messages messages,
            Language language,
            Chrome chrome,
            DatabaseClock clock) {
        this.consultations = consultations;
        this.dates = dates;
        this.current = current;
        this.messages = messages;
        this.language = language;
        this.chrome = chrome;
        this.clock = clock;
    }

    @GET
    @Produces({"text/calendar", MediaType.TEXT_HTML})
    @Transactional
    public Response calendar(@RestPath UUID id) {
        Consultation consultation = consultations.shown(current.get(), id);
        Instant now = clock.now().truncatedTo(ChronoUnit.SECONDS);
        String calendar =
                ConsultationCalendar.of(
                        consultation,
                        dates.of(consultation),
                        chrome.origin() + consultation.href(),
                        key -> messages.text(language.locale(), key),
                        now);
        boolean forEverybody =
                consultation.isPublished() && consultation.details().readers() == Readers.EVERYBODY;
        return Response.ok(calendar, "text/calendar;charset=UTF-8")
                .header("Cache-Control", forEverybody ? "public, max-age=300" : "private, no-store")
                .header("Vary", "Cookie, Accept-Language")
                .header("Content-Disposition", "inline; filename=\"consultation-" + id + ".ics\"")
                .build();
    }
}
