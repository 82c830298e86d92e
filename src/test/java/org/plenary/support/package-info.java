/**
 * What tests and the local run stand on: a real PostgreSQL, a real Keycloak and a mail sink,
 * started without Docker.
 *
 * <p>Tests say {@link org.plenary.support.PlenaryTest} and share one {@link
 * org.plenary.support.Stack}; {@link org.plenary.support.RunPlenary} is what {@code ./mvnw -Prun}
 * runs. Nothing here is in the product.
 */
package org.plenary.support;
