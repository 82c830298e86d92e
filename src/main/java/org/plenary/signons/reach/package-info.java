/**
 * A letter beyond its page: the picture that others show when it is shared, the widget that stands
 * in their pages, feeds, oEmbed, and the page where all of this is found. Owns the words card,
 * widget, feed, share.
 *
 * <p>Everything here but the share page is for letters that everybody may read, looks the same to
 * everybody, sets no cookie, and names nobody whose name is not public.
 */
package org.plenary.signons.reach;
