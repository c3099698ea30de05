/** How collect reads a delivery at the door. */
@NullMarked
package kg.koch.app.collect.internal;

import org.jspecify.annotations.NullMarked;
