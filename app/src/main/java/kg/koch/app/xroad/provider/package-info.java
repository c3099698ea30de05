/**
 * What members of the exchange may ask of this system: the newest release's figures, and what
 * became of a supplier's deliveries. No address takes anything that names a person.
 *
 * <p>A listener of its own, reached by the own security server alone: the workspace stays on the
 * loopback address, and has none of these addresses.
 */
@NullMarked
package kg.koch.app.xroad.provider;

import org.jspecify.annotations.NullMarked;
