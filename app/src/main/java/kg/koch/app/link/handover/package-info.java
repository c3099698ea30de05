/** What the linkage stage hands to measurement: events of person keys, no identifiers. */
@NullMarked
@NamedInterface("handover")
package kg.koch.app.link.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
