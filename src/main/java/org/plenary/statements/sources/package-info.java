/**
 * Why a paragraph is there: citations tie paragraphs of a statement to where they came from. Owns
 * the words source, kind of source, citation, quotation, place, coverage. Things of the platform
 * become sources through {@link org.plenary.statements.sources.SourceKind}.
 */
package org.plenary.statements.sources;
