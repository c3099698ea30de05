/** From links to persons. */
@NullMarked
package kg.koch.link.cluster;

import org.jspecify.annotations.NullMarked;
