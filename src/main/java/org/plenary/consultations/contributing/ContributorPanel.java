package org.plenary.consultations.contributing;

/**
 * What another room has to tell the contributor, and nobody else, on the page of their own
 * contribution. Called within a transaction.
 */
public interface ContributorPanel {
    /**
     * A section below the answers, as HTML that a template of the room rendered; empty for none.
     *
     * @param href of the contributor's own page, below which the room's forms may be sent
     */
    String section(Contribution contribution, String href);
}
