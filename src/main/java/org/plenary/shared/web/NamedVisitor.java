package org.plenary.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * {@code inject:visitor}: the visitor under the name that templates use. Apart from the bean
 * itself, because a name can belong to one bean only while a {@link Visitor} has a default and a
 * real one.
 */
@Named("visitor")
@RequestScoped
@Typed(NamedVisitor.class)
public class NamedVisitor implements Visitor {
    @Inject Visitor visitor;

    @Override
    public boolean signedIn() {
        return visitor.signedIn();
    }

    @Override
    public String name() {
        return visitor.name();
    }

    @Override
    public String initials() {
        return visitor.initials();
    }

    @Override
    public String actingForName() {
        return visitor.actingForName();
    }

    @Override
    public boolean canSwitch() {
        return visitor.canSwitch();
    }

    @Override
    public boolean coordinator() {
        return visitor.coordinator();
    }

    @Override
    public boolean platformAdmin() {
        return visitor.platformAdmin();
    }
}
