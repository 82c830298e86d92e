package org.plenary.shared.web;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;

/** The visitor while nothing in the application knows about signing in. */
@DefaultBean
@ApplicationScoped
class Nobody implements Visitor {
    @Override
    public boolean signedIn() {
        return false;
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public String initials() {
        return "";
    }

    @Override
    public String actingForName() {
        return "";
    }

    @Override
    public boolean canSwitch() {
        return false;
    }

    @Override
    public boolean coordinator() {
        return false;
    }

    @Override
    public boolean platformAdmin() {
        return false;
    }
}
