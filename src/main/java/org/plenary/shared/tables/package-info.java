/**
 * Tables that come and go as CSV, whatever spreadsheet wrote or opens them: encodings, delimiters,
 * and cells that must not be computed. Knows nothing of what stands in them.
 */
package org.plenary.shared.tables;
