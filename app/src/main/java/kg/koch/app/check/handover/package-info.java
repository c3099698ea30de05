/** What the link stage may see of checked deliveries. */
@NullMarked
@NamedInterface("handover")
package kg.koch.app.check.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
