/**
 * The sample world: invented organisations, people, a coalition, a statement in three versions and
 * an open letter, built through the same domain that pages and the API call. Only the demo has it.
 */
package org.plenary.demo;
