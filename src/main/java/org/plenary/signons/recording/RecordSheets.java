package org.plenary.signons.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.plenary.organisations.Person;
import org.plenary.organisations.Persons;
import org.plenary.organisations.StakeholderCategory;
import org.plenary.shared.geo.Geo;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.web.Option;
import org.plenary.signons.Identity;
import org.plenary.signons.Letter;
import org.plenary.signons.NameVisibility;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignOnKind;
import org.plenary.signons.SignOnState;
import org.plenary.signons.recording.RecordViews.Entry;
import org.plenary.signons.recording.RecordViews.Sheet;

/** Puts recordings and their form into words; for coordinators, as it unseals names. */
@ApplicationScoped
class RecordSheets {
    private final Persons persons;
    private final Messages messages;
    private final Language language;
    private final Vault vault;

    RecordSheets(Persons persons, Messages messages, Language language, Vault vault) {
        this.persons = persons;
        this.messages = messages;
        this.language = language;
        this.vault = vault;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Sheet sheet(Recording recording) {
        SignOn signOn = recording.signOn();
        boolean erased = signOn.erasedAt().isPresent();
        Identity who = erased ? Identity.named("…") : signOn.identity(vault);
        Recording.Notes notes = erased ? new Recording.Notes("", null) : recording.notes(vault);
        return new Sheet(
                signOn.letter().href(),
                signOn.letter().title(),
                signOn.id(),
                who.name(),
                signOn.country(),
                who.role() == null ? "" : who.role(),
                who.reachable().map(Identity.Contact::name).orElse(""),
                who.reachable().map(Identity.Contact::email).orElse(""),
                signOn.state() == SignOnState.IN_REVIEW,
                recording.channel().slug(),
                recording.receivedOn(),
                notes.note(),
                notes.fileName() == null ? "" : notes.fileName(),
                (recording.fileSize() + 1023) / 1024,
                persons.findByIdOptional(recording.person()).map(Person::name).orElse(""),
                recording.at(),
                signOn.visibility().slug(),
                recording.objectedAt().orElse(null));
    }

    Entry entry(Letter letter, RecordForm form) {
        return new Entry(
                letter.href(),
                letter.title(),
                form,
                letter.allowsIndividuals(),
                options(
                        Stream.of(SignOnKind.values()).map(SignOnKind::slug),
                        "recording.kind.",
                        form.kind().isEmpty() ? SignOnKind.ORGANISATION.slug() : form.kind()),
                Geo.countries(locale()).stream()
                        .map(c -> Option.of(c.code(), c.name(), c.code().equals(form.country())))
                        .toList(),
                options(
                        Stream.of(StakeholderCategory.values()).map(StakeholderCategory::slug),
                        "signons.category.",
                        form.category()),
                options(
                        Stream.of(Channel.values()).map(Channel::slug),
                        "recording.channel.",
                        form.channel()),
                options(
                        Stream.of(NameVisibility.values()).map(NameVisibility::slug),
                        "signons.visibility.",
                        form.visibility().isEmpty()
                                ? NameVisibility.EVERYBODY.slug()
                                : form.visibility()),
                Languages.ALL.stream()
                        .map(
                                offer ->
                                        Option.of(
                                                offer.tag(),
                                                offer.ownName(),
                                                offer.tag().equals(form.language())))
                        .toList());
    }

    private List<Option> options(Stream<String> slugs, String key, String chosen) {
        return slugs.map(
                        slug ->
                                Option.of(
                                        slug,
                                        messages.text(locale(), key + slug),
                                        slug.equals(chosen)))
                .toList();
    }

    private Locale locale() {
        return language.locale();
    }
}
