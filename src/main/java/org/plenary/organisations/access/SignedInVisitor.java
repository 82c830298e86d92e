package org.plenary.organisations.access;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.organisations.Role;
import org.plenary.shared.web.Visitor;

/** Who reads the page, for its frame: the masthead always says for whom they act. */
@RequestScoped
class SignedInVisitor implements Visitor {
    private final CurrentActor actor;
    private final Organisations organisations;
    private final CurrentVertxRequest request;
    private String actingForName;

    SignedInVisitor(CurrentActor actor, Organisations organisations, CurrentVertxRequest request) {
        this.actor = actor;
        this.organisations = organisations;
        this.request = request;
    }

    // An error page may be made outside of any request.
    private Actor actor() {
        return request.getCurrent() == null ? Actor.visitor() : actor.get();
    }

    @Override
    public boolean signedIn() {
        return actor().signedIn();
    }

    @Override
    public String name() {
        return actor().name();
    }

    @Override
    public String initials() {
        String[] names = name().strip().split("\\s+");
        String first = firstLetter(names[0]);
        return names.length == 1 ? first : first + firstLetter(names[names.length - 1]);
    }

    private static String firstLetter(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
    }

    @Override
    public String actingForName() {
        if (actingForName == null) {
            actingForName =
                    actor().organisation()
                            .map(organisations::findById)
                            .map(Organisation::name)
                            .orElse("");
        }
        return actingForName;
    }

    @Override
    public boolean canSwitch() {
        return actor().memberOf().size() > 1;
    }

    @Override
    public boolean coordinator() {
        return actor().is(Role.COORDINATOR);
    }

    @Override
    public boolean platformAdmin() {
        return actor().is(Role.PLATFORM_ADMIN);
    }
}
