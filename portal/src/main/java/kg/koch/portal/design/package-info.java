/**
 * Every part the pages are made of, in every state, on one page: to look at them together in each
 * language, in light and dark and on paper, and for axe-core to check.
 */
@NullMarked
package kg.koch.portal.design;

import org.jspecify.annotations.NullMarked;
