/**
 * The front door: the home page and the few pages about the site itself. It may look at every
 * feature, and no feature knows it.
 */
package org.plenary.home;
