/**
 * Everything a release tells of one area of the country, or of one country people go to, on a page.
 *
 * <p>Nothing is counted here: every figure stands in a table of the release and links to it and to
 * its explanation; one that is hidden is said to be; one that is not published for an area of this
 * level is said not to be.
 */
@NullMarked
package kg.koch.portal.place;

import org.jspecify.annotations.NullMarked;
