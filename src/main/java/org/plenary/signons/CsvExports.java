package org.plenary.signons;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Person;
import org.plenary.organisations.Persons;
import org.plenary.shared.geo.Geo;
import org.plenary.shared.i18n.Formats;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.signons.lists.SignOnCsv;

/** Answers with a letter's list as CSV, line by line, from one snapshot of the database. */
@ApplicationScoped
class CsvExports {
    private final Letters letters;
    private final SignOns signOns;
    private final ListedSignOns listed;
    private final Persons persons;
    private final Vault vault;
    private final Formats formats;
    private final Messages messages;
    private final Language language;

    CsvExports(
            Letters letters,
            SignOns signOns,
            ListedSignOns listed,
            Persons persons,
            Vault vault,
            Formats formats,
            Messages messages,
            Language language) {
        this.letters = letters;
        this.signOns = signOns;
        this.listed = listed;
        this.persons = persons;
        this.vault = vault;
        this.formats = formats;
        this.messages = messages;
        this.language = language;
    }

    /**
     * The list of a letter this person may read.
     *
     * @param full with the people who signed and with sealed names, for coordinators; for others
     *     the letter then does not exist
     */
    Response of(Actor actor, UUID id, boolean full) {
        boolean readable =
                QuarkusTransaction.requiringNew()
                        .call(
                                () ->
                                        (full
                                                        ? letters.coordinatedBy(actor, id)
                                                        : letters.visibleTo(actor, id))
                                                .isPresent());
        if (!readable) {
            throw new NotVisibleException("letter " + id);
        }
        Locale locale = language.locale();
        StreamingOutput lines =
                out ->
                        QuarkusTransaction.requiringNew()
                                .timeout(600)
                                .run(
                                        () -> {
                                            try (Stream<SignOn> all =
                                                    all(letters.findById(id), full)) {
                                                SignOnCsv.write(
                                                        out,
                                                        all.peek(signOns::letGo),
                                                        signOn -> signOn.identity(vault),
                                                        code -> place(locale, code),
                                                        full ? names() : null);
                                            }
                                        });
        return Response.ok(lines)
                .type(SignOnCsv.MEDIA_TYPE)
                .header("Content-Disposition", "attachment; filename=\"sign-ons-" + id + ".csv\"")
                .build();
    }

    private Stream<SignOn> all(Letter letter, boolean full) {
        return full
                ? Stream.concat(
                        listed.stream(letter), signOns.streamSealed(letter, Audience.COORDINATORS))
                : listed.stream(letter);
    }

    private String place(Locale locale, String code) {
        return Geo.WORLD.equals(code)
                ? messages.text(locale, "signons.region.networks")
                : formats.place(locale, code);
    }

    private Function<UUID, String> names() {
        Map<UUID, String> known = new ConcurrentHashMap<>();
        return id ->
                known.computeIfAbsent(
                        id, i -> persons.findByIdOptional(i).map(Person::name).orElse(""));
    }
}
