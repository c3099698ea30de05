/**
 * What can be calculated of hidden cells from the published ones: {@link
 * kg.koch.protect.audit.Attack} finds the interval of each, as an {@link
 * kg.koch.protect.audit.Attacker} would, and says by a {@link kg.koch.protect.audit.Certificate}
 * why it is so narrow.
 */
@NullMarked
package kg.koch.protect.audit;

import org.jspecify.annotations.NullMarked;
