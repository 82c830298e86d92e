package org.plenary.signons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Membership;
import org.plenary.organisations.Memberships;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.organisations.Person;
import org.plenary.organisations.Persons;
import org.plenary.shared.geo.Geo;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Option;
import org.plenary.shared.web.Refusal;
import org.plenary.statements.ParagraphLabels;
import org.plenary.statements.Versions;
import org.plenary.text.Text;

/** Decides, with the rules, what stands in the box beside a letter. */
@ApplicationScoped
class SigningBoxes {
    private final Letters letters;
    private final Signing signing;
    private final Organisations organisations;
    private final Memberships memberships;
    private final Persons persons;
    private final Versions versions;
    private final Vault vault;
    private final Messages messages;
    private final Language language;

    SigningBoxes(
            Letters letters,
            Signing signing,
            Organisations organisations,
            Memberships memberships,
            Persons persons,
            Versions versions,
            Vault vault,
            Messages messages,
            Language language) {
        this.letters = letters;
        this.signing = signing;
        this.organisations = organisations;
        this.memberships = memberships;
        this.persons = persons;
        this.versions = versions;
        this.vault = vault;
        this.messages = messages;
        this.language = language;
    }

    /** For somebody who has not signed in; asks the database nothing. */
    SigningBox forVisitor(boolean open) {
        return new SigningBox(
                open ? SigningBox.State.VISITOR : SigningBox.State.CLOSED,
                "",
                "",
                "",
                List.of(),
                null,
                null,
                null,
                null,
                SignForm.empty(),
                Errors.none());
    }

    /** For a person who has signed in, with what they typed if the form comes back. */
    @Transactional
    SigningBox forPerson(UUID id, Actor actor, boolean open, SignForm form, Errors errors) {
        Letter letter = letters.shown(actor, id);
        Optional<Organisation> organisation =
                actor.organisation().flatMap(organisations::findByIdOptional);
        SigningBox.Signed signed = signed(letter, SignOnKind.ORGANISATION, actor);
        Optional<Refusal> why = signing.refusalFor(letter, SignOnKind.ORGANISATION, actor);
        SigningBox.State state =
                signed != null && !(signed.due() && open && why.isEmpty())
                        ? SigningBox.State.SIGNED
                        : !open
                                ? SigningBox.State.CLOSED
                                : why.isPresent()
                                        ? SigningBox.State.REFUSED
                                        : SigningBox.State.FORM;
        return new SigningBox(
                state,
                organisation.map(Organisation::name).orElse(""),
                organisation.map(Organisation::href).orElse(""),
                actor.name(),
                organisation.map(this::administrators).orElse(List.of()),
                signed,
                why.orElse(null),
                letter.allowsIndividuals() && open ? ownName(letter, actor, form) : null,
                state == SigningBox.State.FORM ? choices(letter, form) : null,
                form,
                errors);
    }

    private SigningBox.Choices choices(Letter letter, SignForm form) {
        Locale locale = language.locale();
        Text text = versions.of(letter.statement(), letter.version()).orElseThrow().text();
        Map<String, String> labels = ParagraphLabels.byId(text.numbered());
        List<Option> paragraphs =
                text.numbered().stream()
                        .filter(block -> labels.containsKey(block.id()))
                        .map(
                                block ->
                                        Option.of(
                                                block.id(),
                                                labels.get(block.id()),
                                                block.id().equals(form.paragraph())))
                        .toList();
        return new SigningBox.Choices(
                Stream.of(NameVisibility.values())
                        .map(
                                v ->
                                        Option.of(
                                                v.slug(),
                                                messages.text(
                                                        locale, "signons.visibility." + v.slug()),
                                                v.slug().equals(form.visibility())))
                        .toList(),
                paragraphs,
                letter.conditions().observers());
    }

    private SigningBox.OwnName ownName(Letter letter, Actor actor, SignForm form) {
        return new SigningBox.OwnName(
                signed(letter, SignOnKind.INDIVIDUAL, actor), countries(form.country()));
    }

    private SigningBox.Signed signed(Letter letter, SignOnKind kind, Actor actor) {
        return signing.standing(letter, kind, actor)
                .map(
                        signOn ->
                                new SigningBox.Signed(
                                        signOn.id(),
                                        letter.differenceFrom(signOn.version()),
                                        signOn.identity(vault).name(),
                                        signOn.at(),
                                        signOn.state().slug(),
                                        signOn.visibility().slug(),
                                        letter.href()
                                                + "/sign-ons/"
                                                + signOn.id()
                                                + "/withdrawals/new",
                                        signing.mayWithdraw(signOn, actor)))
                .orElse(null);
    }

    private List<String> administrators(Organisation organisation) {
        return memberships.ofOrganisation(organisation.id()).stream()
                .filter(Membership::administrator)
                .map(Membership::person)
                .flatMap(person -> persons.findByIdOptional(person).stream())
                .map(Person::name)
                .toList();
    }

    /** Every country under its name in the reader's language. */
    List<Option> countries(String chosen) {
        return Geo.countries(language.locale()).stream()
                .map(place -> Option.of(place.code(), place.name(), place.code().equals(chosen)))
                .toList();
    }
}
