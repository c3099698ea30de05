/** The releases the portal shows, and the choice of figures a page shows of one table. */
@NullMarked
package kg.koch.portal.release;

import org.jspecify.annotations.NullMarked;
