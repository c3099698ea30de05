/** The pages that say how figures are counted: docs/methods, as this program came with them. */
@NullMarked
package kg.koch.portal.method;

import org.jspecify.annotations.NullMarked;
