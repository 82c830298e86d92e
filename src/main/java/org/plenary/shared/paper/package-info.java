/**
 * Paper: pages that are printed to PDF/A by the platform itself, with their fonts in them. The same
 * page gives the same bytes. Knows no feature.
 */
package org.plenary.shared.paper;
