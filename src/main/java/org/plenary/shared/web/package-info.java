/**
 * What every page and every API answer stand on: the page's frame ({@link
 * org.plenary.shared.web.Chrome}, {@link org.plenary.shared.web.Visitor}), forms and their errors,
 * refusals, error pages and RFC 9457 problems, htmx, security headers, request ids.
 *
 * <p>Knows no feature; {@code organisations} tells it who is visiting by implementing {@link
 * org.plenary.shared.web.Visitor}.
 */
package org.plenary.shared.web;
