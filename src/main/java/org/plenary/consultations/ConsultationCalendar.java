package org.plenary.consultations;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateStart;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

/** The phases and key dates of a consultation as a calendar (RFC 5545). */
final class ConsultationCalendar {
    private ConsultationCalendar() {}

    /**
     * Writes the calendar.
     *
     * @param address of the consultation's page
     * @param says puts the message of a phase's kind into words
     * @param now when it is written
     */
    static String of(
            Consultation consultation,
            List<KeyDate> dates,
            String address,
            UnaryOperator<String> says,
            Instant now) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Plenary//Consultations//EN");
        calendar.setName(consultation.title());
        for (Phase phase : consultation.phases()) {
            String name =
                    phase.title().isEmpty()
                            ? says.apply("consultations.phase." + phase.kind().slug())
                            : phase.title();
            VEvent event = event(phase.id().toString(), consultation, name, address, now);
            event.setDateStart(Date.from(phase.span().from()));
            event.setDateEnd(Date.from(phase.span().until()));
            if (!phase.note().isEmpty()) {
                event.setDescription(phase.note());
            }
            calendar.addEvent(event);
        }
        for (KeyDate date : dates) {
            VEvent event = event(date.id().toString(), consultation, date.title(), address, now);
            event.setDateStart(new DateStart(day(date.day())));
            calendar.addEvent(event);
        }
        return Biweekly.write(calendar).go();
    }

    private static VEvent event(
            String id, Consultation consultation, String name, String address, Instant now) {
        VEvent event = new VEvent();
        event.setUid(id + "@" + consultation.id());
        event.setDateTimeStamp(Date.from(now));
        event.setSummary(name + " · " + consultation.title());
        event.setUrl(address);
        return event;
    }

    // A day of the calendar wherever one is, so by its numbers and not as an instant.
    private static ICalDate day(LocalDate day) {
        return new ICalDate(
                new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()),
                false);
    }
}
