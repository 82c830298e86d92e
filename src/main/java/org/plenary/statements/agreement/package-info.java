/**
 * Agreement without a vote. Owns the words silence procedure, objection, editorial remark, outcome;
 * consent round, item, answer, result; voice (an organisation that is asked) and speaker (a person
 * with its mandate). Knows statements and organisations; moving a statement on is its neighbours'
 * business, who hear {@link org.plenary.statements.agreement.AgreementReached}.
 *
 * <p>A deadline is decided by the database's clock under the lock of the procedure's or round's
 * row: an objection and the end that come at the same moment come one after the other.
 */
package org.plenary.statements.agreement;
