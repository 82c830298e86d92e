/**
 * Countries (ISO 3166-1) and the regions they lie in (UN M49), from ICU's data, so that their names
 * come in every language. Knows nobody.
 */
package org.plenary.shared.geo;
