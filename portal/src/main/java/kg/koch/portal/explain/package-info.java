/** Explanations of figures for machines. */
@NullMarked
package kg.koch.portal.explain;

import org.jspecify.annotations.NullMarked;
