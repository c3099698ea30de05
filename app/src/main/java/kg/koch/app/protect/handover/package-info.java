/** What the protection stage hands to publication: protected tables and nothing else. */
@NullMarked
@NamedInterface("handover")
package kg.koch.app.protect.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
