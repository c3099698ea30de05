/**
 * Hiding cells so that those that must not be known cannot be calculated from the others.
 *
 * <p>{@link kg.koch.protect.suppress.GaussianSuppression} hides, {@link
 * kg.koch.protect.suppress.SafeSuppression} hides and attacks until nothing sensitive is known.
 */
@NullMarked
package kg.koch.protect.suppress;

import org.jspecify.annotations.NullMarked;
