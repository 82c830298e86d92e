/**
 * How a statement comes from drafting to delivery: moves between states, what stands in their way,
 * and the record of them. Owns the words move, transition, obstacle.
 */
package org.plenary.statements.progress;
