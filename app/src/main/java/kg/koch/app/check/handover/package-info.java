/** What the link stage may see of checked deliveries. */
@NullMarked
package kg.koch.app.check.handover;

import org.jspecify.annotations.NullMarked;
