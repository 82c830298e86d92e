package org.plenary.signons.overview;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plenary.organisations.Actor;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.signons.Letter;
import org.plenary.signons.NeedsYou;
import org.plenary.signons.campaign.BoardFilter;
import org.plenary.signons.campaign.Boards;
import org.plenary.signons.campaign.CampaignEvent;
import org.plenary.signons.campaign.CampaignEvents;
import org.plenary.signons.campaign.Census;
import org.plenary.signons.campaign.Reminders;
import org.plenary.signons.campaign.SignatureInvitations;

/** Puts overviews together. */
@ApplicationScoped
class Overviews {
    private final Counting counting;
    private final SignatureInvitations invitations;
    private final CampaignEvents events;
    private final Reminders reminders;
    private final Boards boards;
    private final List<NeedsYou> needs;
    private final DatabaseClock clock;

    Overviews(
            Counting counting,
            SignatureInvitations invitations,
            CampaignEvents events,
            Reminders reminders,
            Boards boards,
            @All List<NeedsYou> needs,
            DatabaseClock clock) {
        this.counting = counting;
        this.invitations = invitations;
        this.events = events;
        this.reminders = reminders;
        this.boards = boards;
        this.needs = needs;
        this.clock = clock;
    }

    /** What is asked for in the address. */
    record Asked(String period, BoardFilter filter, int page) {
        static Asked read(String period, String which, String q, int page) {
            return new Asked(
                    "14".equals(period) || "7".equals(period) ? period : "all",
                    BoardFilter.read(which, q),
                    Math.max(1, page));
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Overview of(Letter letter, Asked asked, Actor coordinator) {
        Instant now = clock.now();
        ZoneId zone = letter.deadline().zone();
        LocalDate today = Counting.day(now);
        LocalDate opened = Counting.day(letter.openedAt());
        LocalDate closes = Counting.day(letter.deadline().at());
        Figures figures = counting.of(letter, now);
        Curve curve = curve(letter, figures, asked.period(), now);
        List<Overview.Event> happened = happened(letter, zone);
        long goal = letter.goal().orElse(0);
        LocalDate here = Boards.today(letter, now);
        LocalDate first = curve.points().get(0).day();
        List<Overview.Event> shown =
                happened.stream()
                        .filter(e -> !e.day().isBefore(first) || !first.isAfter(opened))
                        .filter(e -> !e.day().isAfter(here))
                        .toList();
        List<Chart.Event> marks =
                shown.stream()
                        .map(e -> new Chart.Event(e.number(), onTheCurve(e.day(), first, today)))
                        .toList();
        Pace pace = Pace.of(figures.byDay(), goal, figures.total(), opened, today);
        Census census = invitations.census(letter, here);
        return new Overview(
                letter.href(),
                letter.title(),
                now,
                letter.deadline().at(),
                zone.getId(),
                letter.isOpen(now),
                goal,
                figures,
                pace,
                pace.reached().filter(day -> day.isAfter(closes)).isPresent(),
                asked.period(),
                curve,
                Chart.wide(curve, goal, marks),
                Chart.narrow(curve, goal, marks),
                happened,
                shown,
                bars(census.byRegion()),
                bars(census.byCategory()),
                WorldMap.of(figures.byCountry()),
                figures.byCountry().entrySet().stream()
                        .map(e -> new Overview.Place(e.getKey(), e.getValue()))
                        .toList(),
                needs.stream().flatMap(n -> n.of(letter, coordinator, now).stream()).toList(),
                boards.of(
                        letter,
                        census,
                        letter.href() + "/overview",
                        asked.filter(),
                        asked.page(),
                        coordinator,
                        now),
                here);
    }

    // Events have the days of the letter's zone and counters those of UTC: at either end of the
    // curve
    // they may be one apart.
    private static LocalDate onTheCurve(LocalDate day, LocalDate first, LocalDate today) {
        LocalDate begun = day.isBefore(first) ? first : day;
        return begun.isAfter(today) ? today : begun;
    }

    /** The curve of a period: all, or the last 14 or 7 days. */
    @Transactional(Transactional.TxType.MANDATORY)
    Curve curve(Letter letter, Figures figures, String period, Instant now) {
        LocalDate last = Counting.day(letter.isOpen(now) ? now : letter.deadline().at());
        LocalDate first = Counting.day(letter.openedAt());
        LocalDate earliest =
                figures.byDay().entrySet().stream()
                        .filter(e -> e.getValue() != 0)
                        .map(Map.Entry::getKey)
                        .min(Comparator.naturalOrder())
                        .filter(day -> day.isBefore(first))
                        .orElse(first);
        LocalDate latest =
                figures.byDay().keySet().stream().max(Comparator.naturalOrder()).orElse(last);
        LocalDate end = latest.isAfter(last) ? latest : last;
        LocalDate from =
                "all".equals(period) ? earliest : end.minusDays(Integer.parseInt(period) - 1L);
        return Curve.of(figures.byDay(), from, end);
    }

    // Mails of one day are one event.
    private List<Overview.Event> happened(Letter letter, ZoneId zone) {
        List<Overview.Event> unnumbered = new ArrayList<>();
        for (CampaignEvent event : events.of(letter)) {
            unnumbered.add(new Overview.Event(0, event.day(), event.id(), event.words(), 0));
        }
        Map<LocalDate, Long> mails = new TreeMap<>();
        reminders
                .of(letter)
                .forEach(
                        r ->
                                mails.merge(
                                        r.at().atZone(zone).toLocalDate(),
                                        (long) r.sent(),
                                        Long::sum));
        mails.forEach((day, sent) -> unnumbered.add(new Overview.Event(0, day, null, "", sent)));
        unnumbered.sort(Comparator.comparing(Overview.Event::day));
        List<Overview.Event> numbered = new ArrayList<>();
        for (Overview.Event event : unnumbered) {
            numbered.add(
                    new Overview.Event(
                            numbered.size() + 1,
                            event.day(),
                            event.id(),
                            event.words(),
                            event.mails()));
        }
        return List.copyOf(numbered);
    }

    private static List<Overview.Bar> bars(Map<String, Census.Share> shares) {
        return shares.entrySet().stream()
                .map(
                        e ->
                                new Overview.Bar(
                                        e.getKey(),
                                        e.getValue().signed(),
                                        e.getValue().invited(),
                                        e.getValue().part()))
                .toList();
    }
}
