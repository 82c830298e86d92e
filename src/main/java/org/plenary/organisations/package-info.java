/**
 * Who takes part: organisations, the people in them, the coalitions they form and the mandates by
 * which a person may bind an organisation. Owns the words organisation, alias, membership,
 * coalition, secretariat, mandate, power, invitation. Knows only shared; only its room {@code
 * access} knows Keycloak.
 */
package org.plenary.organisations;
