/** What is written down so that whoever steals the database cannot read it. */
package org.plenary.shared.secrecy;
