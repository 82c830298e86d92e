/**
 * Parents and chapters: an organisation says that it is a chapter of another, and counts as one
 * once the other has confirmed it. Each of them signs for itself. Owns the words affiliation,
 * parent and chapter.
 */
package org.plenary.organisations.chapters;
