/** What measurement hands to protection: counts with their cell keys. */
@NullMarked
@NamedInterface("handover")
package kg.koch.app.measure.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
