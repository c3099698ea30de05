/** What the check stage may see of collected deliveries: their receipts. No personal data. */
@NullMarked
@NamedInterface("handover")
package kg.koch.app.collect.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
