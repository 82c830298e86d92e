/** Identifiers for new things. */
package org.plenary.shared.ids;
