/**
 * What people say about a statement, paragraph by paragraph. Owns the words comment, thread, reply,
 * quotation, resolution, outcome, mention. A comment is made by a person for the organisation they
 * act for: people of the coalition are shown both, everybody else the organisation alone. Knows
 * statements, organisations, the text engine, and following, where commenting begins it.
 */
package org.plenary.statements.comments;
