package org.plenary.consultations.contributing;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenary.consultations.Consultation;
import org.plenary.shared.i18n.Formats;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Messages;

/**
 * Contributions that everybody may read, as Atom (RFC 4287) in pages (RFC 5005). Times are turns of
 * the day.
 */
@ApplicationScoped
class ContributionFeed {
    private static final int PAGE = 50;
    // What XML 1.0 cannot hold in any spelling.
    private static final Pattern IMPOSSIBLE =
            Pattern.compile(
                    "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final ContributionViews views;
    private final Messages messages;
    private final Formats formats;
    private final Language language;
    private final String site;

    ContributionFeed(
            ContributionViews views,
            Messages messages,
            Formats formats,
            Language language,
            @ConfigProperty(name = "plenary.url") String site) {
        this.views = views;
        this.messages = messages;
        this.formats = formats;
        this.language = language;
        this.site = site.replaceFirst("/$", "");
    }

    String of(Consultation consultation, UUID before) {
        Locale locale = language.locale();
        var found = views.feed(consultation, before, PAGE + 1);
        Feed feed = new Feed("atom_1.0");
        String self = consultation.href() + "/contributions.atom";
        feed.setLanguage(language.tag());
        feed.setId("urn:uuid:" + consultation.id());
        feed.setTitle(
                clean(messages.text(locale, "contributing.feed.title", consultation.title())));
        feed.setAlternateLinks(
                List.of(link("alternate", "text/html", consultation.href() + "/contributions")));
        List<Link> others = new ArrayList<>();
        others.add(
                link(
                        "self",
                        "application/atom+xml",
                        before == null ? self : self + "?before=" + before));
        others.add(link("first", "application/atom+xml", self));
        if (found.size() > PAGE) {
            others.add(
                    link(
                            "next",
                            "application/atom+xml",
                            self + "?before=" + found.get(PAGE - 1).by().id()));
        }
        feed.setOtherLinks(others);
        feed.setUpdated(day(found.isEmpty() ? LocalDate.EPOCH : found.get(0).shownOn()));
        feed.setEntries(found.stream().limit(PAGE).map(told -> entry(told, locale)).toList());
        try {
            return new WireFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Entry entry(ContributionViews.Told told, Locale locale) {
        Telling by = told.by();
        String who = by.named() ? by.name() : messages.text(locale, by.unnamedKey());
        String place = by.country() != null ? by.country() : by.region();
        String title = place == null ? who : who + ", " + formats.place(locale, place);
        Entry entry = new Entry();
        entry.setId("urn:uuid:" + by.id());
        entry.setTitle(clean(title));
        entry.setUpdated(day(told.shownOn()));
        var author = new Person();
        author.setName(clean(who));
        entry.setAuthors(List.of(author));
        entry.setAlternateLinks(List.of(link("alternate", "text/html", by.href())));
        Content summary = new Content();
        summary.setType("text");
        summary.setValue(clean(title));
        entry.setSummary(summary);
        return entry;
    }

    private static Date day(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static String clean(String words) {
        return IMPOSSIBLE.matcher(words).replaceAll("");
    }

    private Link link(String relation, String type, String path) {
        Link link = new Link();
        link.setRel(relation);
        link.setType(type);
        link.setHref(site + path);
        return link;
    }
}
