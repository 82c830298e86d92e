package org.plenary.signons.reach;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.plenary.shared.i18n.Formats;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Messages;
import org.plenary.signons.LetterFace;
import org.plenary.signons.SignatoryView;

/** Feeds of letters and of who signed them, as Atom (RFC 4287) in pages (RFC 5005). */
@ApplicationScoped
class Feeds {
    static final int PAGE = 50;

    private final Reach reach;
    private final Addresses addresses;
    private final Messages messages;
    private final Formats formats;
    private final Language language;

    Feeds(Reach reach, Addresses addresses, Messages messages, Formats formats, Language language) {
        this.reach = reach;
        this.addresses = addresses;
        this.messages = messages;
        this.formats = formats;
        this.language = language;
    }

    /** Who is named publicly under a letter, from the one after {@code before} on. */
    String signOns(UUID id, UUID before) {
        LetterFace letter = reach.publicLetter(id);
        List<SignatoryView> found = reach.newest(id, before, PAGE + 1);
        Feed feed =
                feed(
                        "urn:uuid:" + id,
                        messages.text(language.locale(), "reach.feed.sign-ons", letter.title()),
                        letter.href(),
                        letter.href() + "/sign-ons.atom",
                        before,
                        found.size() > PAGE ? found.get(PAGE - 1).id() : null);
        feed.setUpdated(Date.from(found.isEmpty() ? letter.openedAt() : found.get(0).at()));
        feed.setEntries(found.stream().limit(PAGE).map(s -> entry(letter, s)).toList());
        return written(feed);
    }

    /** The letters that everybody may read, from the one after {@code before} on. */
    String letters(UUID before) {
        List<Reach.Line> found = reach.publicLetters(before, PAGE + 1);
        Feed feed =
                feed(
                        addresses.of("/letters"),
                        messages.text(language.locale(), "reach.feed.letters"),
                        "/letters",
                        "/letters.atom",
                        before,
                        found.size() > PAGE ? found.get(PAGE - 1).id() : null);
        feed.setUpdated(Date.from(found.isEmpty() ? Instant.EPOCH : found.get(0).at()));
        feed.setEntries(found.stream().limit(PAGE).map(this::entry).toList());
        return written(feed);
    }

    private Feed feed(
            String id, String title, String page, String self, UUID before, UUID lastOfThisPage) {
        Feed feed = new Feed("atom_1.0");
        feed.setLanguage(language.tag());
        feed.setId(id);
        feed.setTitle(Xml.clean(title));
        feed.setAlternateLinks(List.of(link("alternate", "text/html", page)));
        List<Link> others = new ArrayList<>();
        String here = before == null ? self : self + "?before=" + before;
        others.add(link("self", "application/atom+xml", here));
        others.add(link("first", "application/atom+xml", self));
        if (lastOfThisPage != null) {
            others.add(link("next", "application/atom+xml", self + "?before=" + lastOfThisPage));
        }
        feed.setOtherLinks(others);
        return feed;
    }

    private Entry entry(LetterFace letter, SignatoryView signatory) {
        Locale locale = language.locale();
        String place =
                signatory.country() == null
                        ? messages.text(locale, "signons.network")
                        : formats.place(locale, signatory.country());
        Entry entry = entry(signatory.id(), signatory.name(), signatory.at());
        entry.setAlternateLinks(
                List.of(
                        link(
                                "alternate",
                                "text/html",
                                letter.href() + "/signatories/" + signatory.id())));
        entry.setSummary(text(signatory.name() + ", " + place));
        return entry;
    }

    private Entry entry(Reach.Line letter) {
        Entry entry = entry(letter.id(), letter.title(), letter.at());
        entry.setAlternateLinks(List.of(link("alternate", "text/html", letter.href())));
        entry.setSummary(text(letter.addressees()));
        return entry;
    }

    private Entry entry(UUID id, String title, Instant at) {
        Entry entry = new Entry();
        entry.setId("urn:uuid:" + id);
        entry.setTitle(Xml.clean(title));
        entry.setUpdated(Date.from(at));
        entry.setPublished(Date.from(at));
        SyndPerson author = new Person();
        author.setName(messages.text(language.locale(), "shared.site.name"));
        entry.setAuthors(List.of(author));
        return entry;
    }

    private static Content text(String words) {
        Content content = new Content();
        content.setType("text");
        content.setValue(Xml.clean(words));
        return content;
    }

    private Link link(String relation, String type, String path) {
        Link link = new Link();
        link.setRel(relation);
        link.setType(type);
        link.setHref(addresses.of(path));
        return link;
    }

    private static String written(Feed feed) {
        try {
            return new WireFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException(e);
        }
    }
}
