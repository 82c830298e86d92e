package org.plenary.consultations.findings;

import org.plenary.organisations.Actor;

/** What another room has to show on a finding's page. Called within a transaction. */
public interface FindingPanel {
    /** A section as HTML that a template of the room rendered; empty for none, without forms. */
    String section(Shown finding, Actor actor);
}
