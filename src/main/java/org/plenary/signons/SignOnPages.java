package org.plenary.signons;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.signons.counting.Tallies;
import org.plenary.signons.lists.ImportRows;
import org.plenary.signons.lists.SignOnImports;

/** The sign-ons of a letter: the coordinators' table, the list as CSV, and taking one back. */
@Path("/letters")
@Produces(MediaType.TEXT_HTML)
@Blocking
class SignOnPages {
    @CheckedTemplate(basePath = "signons")
    static class Templates {
        static native TemplateInstance table(SignOnTable table);

        static native TemplateInstance withdraw(WithdrawalView withdrawal);
    }

    private final Letters letters;
    private final SignOns signOns;
    private final ListedSignOns listed;
    private final Signing signing;
    private final SignOnImports imports;
    private final ImportRows rows;
    private final Tallies tallies;
    private final Vault vault;
    private final CsvExports exports;
    private final CurrentActor current;
    private final DatabaseClock clock;

    SignOnPages(
            Letters letters,
            SignOns signOns,
            ListedSignOns listed,
            Signing signing,
            SignOnImports imports,
            ImportRows rows,
            Tallies tallies,
            Vault vault,
            CsvExports exports,
            CurrentActor current,
            DatabaseClock clock) {
        this.letters = letters;
        this.signOns = signOns;
        this.listed = listed;
        this.signing = signing;
        this.imports = imports;
        this.rows = rows;
        this.tallies = tallies;
        this.vault = vault;
        this.exports = exports;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Path("{id}/sign-ons")
    @Transactional
    public TemplateInstance table(
            @RestPath UUID id,
            @RestQuery String q,
            @RestQuery String country,
            @RestQuery String region,
            @RestQuery String category,
            @RestQuery int page) {
        Actor actor = current.signedIn();
        Letter letter = letters.coordinated(actor, id);
        LetterPage.Asked asked =
                new LetterPage.Asked(q, country, region, category, Math.max(1, page));
        return Templates.table(
                SignOnTable.of(
                        letter,
                        letter.isOpen(clock.now()),
                        tallies.of(id),
                        asked,
                        listed.narrowed(
                                letter,
                                asked.filter(),
                                (asked.page() - 1L) * SignOnTable.PAGE,
                                SignOnTable.PAGE),
                        sealed(letter),
                        imports.confirmed(letter),
                        rows.countOpen(letter)));
    }

    /** Everybody's list; a coordinator's has the people who signed, too. */
    @GET
    @Path("{id}/sign-ons.csv")
    @Produces({"text/csv", MediaType.TEXT_HTML})
    public Response csv(@RestPath UUID id, @RestQuery boolean full) {
        return exports.of(current.get(), id, full);
    }

    @GET
    @Path("{id}/sign-ons/{signOn}/withdrawals/new")
    @Transactional
    public TemplateInstance askWithdrawal(@RestPath UUID id, @RestPath UUID signOn) {
        Actor actor = current.signedIn();
        SignOn found = withdrawable(actor, id, signOn);
        return Templates.withdraw(
                new WithdrawalView(
                        found.letter().href(),
                        found.letter().title(),
                        found.id(),
                        found.identity(vault).name(),
                        found.at(),
                        !signing.mayWithdraw(found, actor)));
    }

    @POST
    @Path("{id}/sign-ons/{signOn}/withdrawals")
    public Response withdraw(@RestPath UUID id, @RestPath UUID signOn, @RestForm String reason) {
        Actor actor = current.signedIn();
        boolean onRequest =
                QuarkusTransaction.requiringNew()
                        .call(
                                () -> {
                                    SignOn found = withdrawable(actor, id, signOn);
                                    boolean own = signing.mayWithdraw(found, actor);
                                    signing.withdraw(found, shortened(reason), actor);
                                    return !own;
                                });
        return Response.seeOther(URI.create("/letters/" + id + (onRequest ? "/sign-ons" : "#sign")))
                .build();
    }

    private SignOn withdrawable(Actor actor, UUID id, UUID signOn) {
        return letters.visibleTo(actor, id)
                .flatMap(letter -> signOns.locked(letter, signOn))
                .filter(found -> found.state().leadsTo(SignOnState.WITHDRAWN))
                .filter(
                        found ->
                                signing.mayWithdraw(found, actor)
                                        || found.letter().isCoordinatedBy(actor))
                .orElseThrow(() -> new NotVisibleException("sign-on " + signOn));
    }

    private List<SignOnTable.Line> sealed(Letter letter) {
        return signOns.sealed(letter, Audience.COORDINATORS, 0, SignOnTable.MOST_SEALED).stream()
                .map(signOn -> SignOnTable.Line.of(signOn, signOn.identity(vault)))
                .toList();
    }

    private static String shortened(String reason) {
        return reason == null || reason.length() <= 1000 ? reason : reason.substring(0, 1000);
    }
}
