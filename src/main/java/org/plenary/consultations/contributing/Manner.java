package org.plenary.consultations.contributing;

/**
 * How a contribution is to be sent.
 *
 * @param email where the receipt goes, null for nowhere
 * @param language of the receipt, BCP 47
 * @param country of somebody who contributes for no organisation, null if they do not say
 */
record Manner(Publication publication, String email, String language, String country) {}
