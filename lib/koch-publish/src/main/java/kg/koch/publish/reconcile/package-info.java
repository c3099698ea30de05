/**
 * Bridges between published figures, from releases alone.
 *
 * <p>{@link kg.koch.publish.reconcile.CountedBridges}: between two figures whose parts a table of
 * the release holds. {@link kg.koch.publish.reconcile.ReleaseBridges}: between one figure in two
 * releases. {@link kg.koch.publish.reconcile.DefinitionBridges}: between two definitions of one
 * table.
 *
 * <p>Every amount is made of published figures, so a bridge tells nothing the releases do not tell
 * already, and adds up to the unit. Method: docs/methods/reconciliation.md. Limits: counts only,
 * not rates; a figure that is hidden has no bridge.
 */
@NullMarked
package kg.koch.publish.reconcile;

import org.jspecify.annotations.NullMarked;
